import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { FrameworksPage } from "@/components/posture/frameworks/frameworks-page";

export const metadata: Metadata = { title: "Frameworks" };

export default async function AllFrameworksPage() {
  await requirePerson("posture:read");
  return <FrameworksPage />;
}
