import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { RulePage } from "@/components/checks/rule-page";

export const metadata: Metadata = { title: "Rule" };

export default async function SettingsRulePage() {
  await requirePerson("posture:manage");
  return <RulePage />;
}
