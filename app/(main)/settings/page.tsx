import { redirect } from "next/navigation";
import { requirePerson } from "@/app/require-person";
import { roleGrants } from "@/lib/domain/access/permissions";

/** The first of the settings that the person may open. */
export default async function SettingsPage() {
  const { person } = await requirePerson("jobs:read");
  redirect(roleGrants(person.role, "users:manage") ? "/settings/people" : "/settings/data");
}
