import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { Credentials } from "@/components/permissions/credentials/credentials";

export const metadata: Metadata = { title: "Credentials" };

export default async function CredentialsPage() {
  await requirePerson("iam:read");
  return (
    <Suspense>
      <Credentials />
    </Suspense>
  );
}
