import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { SettingsTabs } from "@/components/access/settings-tabs";
import { CollectionPage } from "@/components/aws/collection-page";

export const metadata: Metadata = { title: "Collection" };

export default async function SettingsCollectionPage({ params }: { params: Promise<{ id: string }> }) {
  const { person } = await requirePerson("jobs:read");
  const { id } = await params;
  return <CollectionPage id={id} tabs={<SettingsTabs role={person.role} current="/settings/aws" />} />;
}
