import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { SettingsTabs } from "@/components/access/settings-tabs";
import { LakeSettings } from "@/components/lake/settings/lake-settings";

export const metadata: Metadata = { title: "Lake" };

export default async function SettingsLakePage() {
  const { person } = await requirePerson("lake:manage");
  return <LakeSettings tabs={<SettingsTabs role={person.role} current="/settings/lake" />} />;
}
