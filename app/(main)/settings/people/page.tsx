import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { People } from "@/components/access/people/people";
import { SettingsTabs } from "@/components/access/settings-tabs";
import { Page } from "@/components/ui/page";
import { listUsers } from "@/lib/application/access/users/list-users";
import { scopeChoices } from "@/lib/application/data/scope-choices";
import { database } from "@/lib/application/database";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const { person, scope } = await requirePerson("users:manage");
  const db = database();
  const [people, { accounts }] = await Promise.all([listUsers(db), scopeChoices(db, scope)]);
  return (
    <Page title="People" lead="What each may see and do hangs on their role and accounts.">
      <SettingsTabs role={person.role} current="/settings/people" />
      <People people={people} accounts={accounts} ownId={person.id} />
    </Page>
  );
}
