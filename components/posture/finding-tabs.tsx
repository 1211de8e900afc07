import { PageTabs } from "@/components/ui/page-tabs";
import { findingPages } from "./finding-pages";

/** From one view of the findings to the others. */
export function FindingTabs() {
  return <PageTabs label="Findings" tabs={findingPages} />;
}
