import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { requirePerson } from "@/app/require-person";
import { railCookie } from "@/components/shell/rail-cookie";
import { Shell } from "@/components/shell/shell";
import { scopeChoices } from "@/lib/application/data/scope-choices";
import { database } from "@/lib/application/database";

/** Everything behind the sign-in. Each page asks for its own permission besides. */
export default async function MainLayout({ children }: { children: ReactNode }) {
  const { person, scope } = await requirePerson("session:own");
  const choices = await scopeChoices(database(), scope);
  const narrowRail = (await cookies()).get(railCookie)?.value === "narrow";
  return (
    <Shell
      person={{ name: person.name, email: person.email, role: person.role }}
      choices={choices}
      narrowRail={narrowRail}
    >
      {children}
    </Shell>
  );
}
