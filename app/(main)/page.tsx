import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { Overview } from "@/components/overview/overview";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage() {
  await requirePerson("posture:read");
  return <Overview />;
}
