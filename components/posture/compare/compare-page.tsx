import type { ReactNode } from "react";
import { Page } from "@/components/ui/page";
import { PostureTabs } from "../posture-tabs";

type ComparePageProps = { title: string; form: ReactNode; actions: ReactNode; children: ReactNode };

/** What both kinds of comparison look like: the manager's sentence, what is compared, then side by side. */
export function ComparePage({ title, form, actions, children }: ComparePageProps) {
  return (
    <Page title={title} lead="Side by side; the address holds what is compared." actions={actions}>
      <PostureTabs />
      {form}
      {children}
    </Page>
  );
}
