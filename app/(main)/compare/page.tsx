import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { Compare } from "@/components/posture/compare/compare";

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage() {
  await requirePerson("posture:read");
  return <Compare />;
}
