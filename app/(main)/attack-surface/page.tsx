import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { AttackSurface } from "@/components/surface/attack-surface";

export const metadata: Metadata = { title: "Attack surface" };

export default async function AttackSurfacePage() {
  await requirePerson("posture:read");
  return (
    <Suspense>
      <AttackSurface />
    </Suspense>
  );
}
