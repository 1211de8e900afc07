import type { Metadata } from "next";
import { Suspense } from "react";
import { requirePerson } from "@/app/require-person";
import { WhatIf } from "@/components/permissions/what-if/what-if";

export const metadata: Metadata = { title: "What if" };

export default async function WhatIfPage() {
  await requirePerson("iam:read");
  return (
    <Suspense>
      <WhatIf />
    </Suspense>
  );
}
