import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { PrincipleCards } from "@/components/posture/principle-cards";

export const metadata: Metadata = { title: "Principles" };

export default async function PrinciplesPage() {
  await requirePerson("posture:read");
  return <PrincipleCards />;
}
