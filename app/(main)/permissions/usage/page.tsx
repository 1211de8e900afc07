import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { Usage } from "@/components/permissions/usage/usage";

export const metadata: Metadata = { title: "Used and unused" };

export default async function UsagePage() {
  await requirePerson("iam:read");
  return (
    <Suspense>
      <Usage />
    </Suspense>
  );
}
