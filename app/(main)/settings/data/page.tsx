import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { SettingsTabs } from "@/components/access/settings-tabs";
import { DataPage } from "@/components/data/data-page";

export const metadata: Metadata = { title: "Data" };

export default async function SettingsDataPage() {
  const { person } = await requirePerson("jobs:read");
  return <DataPage tabs={<SettingsTabs role={person.role} current="/settings/data" />} />;
}
