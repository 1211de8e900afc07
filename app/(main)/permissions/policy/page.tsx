import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { CheckPolicy } from "@/components/permissions/policy/check-policy";

export const metadata: Metadata = { title: "Check a policy" };

export default async function CheckPolicyPage() {
  await requirePerson("iam:read");
  return (
    <Suspense>
      <CheckPolicy />
    </Suspense>
  );
}
