import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { SettingsTabs } from "@/components/access/settings-tabs";
import { AwsPage } from "@/components/aws/aws-page";

export const metadata: Metadata = { title: "AWS" };

export default async function SettingsAwsPage() {
  const { person } = await requirePerson("jobs:read");
  return <AwsPage tabs={<SettingsTabs role={person.role} current="/settings/aws" />} />;
}
