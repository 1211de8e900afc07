import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { FixFirstPage } from "@/components/posture/fix-first/fix-first-page";

export const metadata: Metadata = { title: "Fix first" };

export default async function FixFirstRoute() {
  await requirePerson("posture:read");
  return <FixFirstPage />;
}
