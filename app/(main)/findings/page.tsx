import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { Findings } from "@/components/posture/findings";

export const metadata: Metadata = { title: "Findings" };

export default async function FindingsPage() {
  await requirePerson("posture:read");
  return <Findings />;
}
