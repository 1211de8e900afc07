import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { ResponsibilityPage } from "@/components/posture/responsibility/responsibility-page";

export const metadata: Metadata = { title: "Shared responsibility" };

export default async function SharedResponsibilityPage() {
  await requirePerson("posture:read");
  return <ResponsibilityPage />;
}
