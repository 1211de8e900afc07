import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { Escalations } from "@/components/permissions/escalations/escalations";

export const metadata: Metadata = { title: "Escalation paths" };

export default async function EscalationsPage() {
  await requirePerson("iam:read");
  return (
    <Suspense>
      <Escalations />
    </Suspense>
  );
}
