import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { Rejects } from "@/components/timeline/rejects/rejects";

export const metadata: Metadata = { title: "What could not be loaded" };

export default async function RejectsPage() {
  await requirePerson("events:read");
  return (
    <Suspense>
      <Rejects />
    </Suspense>
  );
}
