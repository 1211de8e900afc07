"use client";

import { useMay } from "@/components/shell/signed-in";
import { When } from "@/components/ui/when";
import styles from "./finding-detail.module.css";
import { CauseList } from "./trend/cause-list";
import { useFindingCauses } from "./use-decisions";
import type { Finding } from "./use-posture";

/** Who probably made the finding what it is, the last time that it changed; for those who may see events. */
export function FindingCause({ finding }: { finding: Pick<Finding, "id"> }) {
  const may = useMay("events:read");
  const { data } = useFindingCauses(finding.id, may);
  if (!data?.causes || !data.at || !data.change) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        Probable cause{" "}
        <span className={styles.aside}>
          {data.change} <When at={data.at} show="relative" />
        </span>
      </h3>
      <CauseList causes={data.causes} />
    </section>
  );
}
