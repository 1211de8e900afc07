import { PageTabs } from "@/components/ui/page-tabs";
import { posturePages } from "./posture-pages";

/** From one view of the posture to the others. */
export function PostureTabs() {
  return <PageTabs label="Posture" tabs={posturePages} />;
}
