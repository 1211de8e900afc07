import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { Compare } from "@/components/permissions/compare/compare";

export const metadata: Metadata = { title: "Compare permissions" };

export default async function ComparePage() {
  await requirePerson("iam:read");
  return (
    <Suspense>
      <Compare />
    </Suspense>
  );
}
