import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { ScoresPage } from "@/components/posture/scores/scores-page";

export const metadata: Metadata = { title: "Units and accounts" };

export default async function AccountsPage() {
  await requirePerson("posture:read");
  return <ScoresPage />;
}
