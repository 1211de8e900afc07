import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { People } from "@/components/access/people/people";
import styles from "@/components/access/settings.module.css";
import { SettingsTabs } from "@/components/access/settings-tabs";
import { listUsers } from "@/lib/application/access/users/list-users";
import { scopeChoices } from "@/lib/application/data/scope-choices";
import { database } from "@/lib/application/database";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const { person, scope } = await requirePerson("users:manage");
  const db = database();
  const [people, { accounts }] = await Promise.all([listUsers(db), scopeChoices(db, scope)]);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Settings</h1>
      <SettingsTabs role={person.role} current="/settings/people" />
      <People people={people} accounts={accounts} ownId={person.id} />
    </div>
  );
}
