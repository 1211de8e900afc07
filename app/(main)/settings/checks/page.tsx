import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { SettingsTabs } from "@/components/access/settings-tabs";
import { ChecksPage } from "@/components/checks/checks-page";

export const metadata: Metadata = { title: "Checks" };

export default async function SettingsChecksPage() {
  const { person } = await requirePerson("posture:read");
  return <ChecksPage tabs={<SettingsTabs role={person.role} current="/settings/checks" />} />;
}
