import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { WhatIfPage } from "@/components/posture/what-if/what-if-page";

export const metadata: Metadata = { title: "What if" };

export default async function PostureWhatIfPage() {
  await requirePerson("posture:read");
  return <WhatIfPage />;
}
