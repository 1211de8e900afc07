import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { Coverage } from "@/components/timeline/coverage/coverage";

export const metadata: Metadata = { title: "Is the log complete?" };

export default async function CoveragePage() {
  await requirePerson("events:read");
  return (
    <Suspense>
      <Coverage />
    </Suspense>
  );
}
