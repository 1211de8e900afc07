import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { DataAccess } from "@/components/permissions/data-access/data-access";

export const metadata: Metadata = { title: "Data access" };

export default async function DataAccessPage() {
  await requirePerson("iam:read");
  return (
    <Suspense>
      <DataAccess />
    </Suspense>
  );
}
