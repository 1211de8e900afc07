import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { TrendPage } from "@/components/posture/trend/trend-page";

export const metadata: Metadata = { title: "Trend" };

export default async function PrinciplesTrendPage() {
  await requirePerson("posture:read");
  return <TrendPage />;
}
