import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { Timeline } from "@/components/timeline/timeline";

export const metadata: Metadata = { title: "Timeline" };

export default async function TimelinePage() {
  await requirePerson("events:read");
  return (
    <Suspense>
      <Timeline />
    </Suspense>
  );
}
