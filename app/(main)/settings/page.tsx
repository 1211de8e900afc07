import { redirect } from "next/navigation";
import { requirePerson } from "@/app/require-person";

/** Everybody who may open the settings may see where the data comes from. */
export default async function SettingsPage() {
  await requirePerson("jobs:read");
  redirect("/settings/data");
}
