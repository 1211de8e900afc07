import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { Reports } from "@/components/reports/reports";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage() {
  await requirePerson("export:create");
  return <Reports />;
}
