import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { Permissions } from "@/components/permissions/permissions";

export const metadata: Metadata = { title: "Permissions" };

export default async function PermissionsPage() {
  await requirePerson("iam:read");
  return (
    <Suspense>
      <Permissions />
    </Suspense>
  );
}
