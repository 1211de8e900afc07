import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { Lake } from "@/components/lake/lake";
import { roleGrants } from "@/lib/domain/access/permissions";

export const metadata: Metadata = { title: "Lake" };

export default async function LakePage() {
  const { person } = await requirePerson("lake:query");
  return <Lake mayExport={roleGrants(person.role, "export:create")} />;
}
