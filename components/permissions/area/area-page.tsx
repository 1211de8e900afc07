"use client";

import type { ReactNode } from "react";
import { Freshness } from "@/components/ui/freshness";
import { Page } from "@/components/ui/page";
import { AreaTabs } from "./area-tabs";

type AreaPageProps = {
  title: string;
  lead?: ReactNode;
  freshness?: { asOf: string | null; source: string } | null;
  children: ReactNode;
};

/** A page about permissions: its answer in a sentence, the other questions, then the content. */
export function AreaPage({ title, lead, freshness, children }: AreaPageProps) {
  return (
    <Page
      title={title}
      lead={lead}
      actions={freshness ? <Freshness asOf={freshness.asOf} source={freshness.source} /> : null}
    >
      <AreaTabs />
      {children}
    </Page>
  );
}
