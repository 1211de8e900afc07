import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { Exposure } from "@/components/permissions/exposure/exposure";

export const metadata: Metadata = { title: "Exposure" };

export default async function ExposurePage() {
  await requirePerson("iam:read");
  return (
    <Suspense>
      <Exposure />
    </Suspense>
  );
}
