"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { Arn } from "@/components/ui/arn";
import { CodeBlock } from "@/components/ui/code-block";
import { Severity } from "@/components/ui/severity";
import { Status } from "@/components/ui/status";
import { effortWords } from "@/components/ui/time-words";
import { When } from "@/components/ui/when";
import { principleNames } from "@/lib/domain/posture/principles";
import { FindingAdvice } from "./finding-advice";
import { FindingCare } from "./finding-care";
import { FindingCause } from "./finding-cause";
import styles from "./finding-detail.module.css";
import { FindingFix } from "./finding-fix";
import { Frameworks } from "./finding-frameworks";
import { FindingHistory } from "./finding-history";
import { FindingLinks } from "./finding-links";
import { SourceBadge } from "./source-badge";
import type { Finding } from "./use-posture";

/** Everything about one finding: what was seen, how to mend it, why it matters, how it went. */
export function FindingDetail({ finding }: { finding: Finding }) {
  const accountName = useAccountName();
  const imported = finding.source !== "heptagon";
  const name = Object.entries(principleNames).find(([number]) => Number(number) === finding.principle)?.[1];
  return (
    <div className={styles.detail}>
      <p className={styles.line}>
        <Severity value={finding.severity} /> <Status value={finding.status} />{" "}
        {imported ? <SourceBadge source={finding.source} /> : null}
        <span className={styles.muted}>
          {accountName(finding.account)} · {finding.region} · {finding.principle} {name} · {finding.layer}
        </span>
      </p>
      <p className={styles.line}>
        <Arn value={finding.resource} most={60} />
      </p>
      <p className={styles.reason}>{finding.reason}</p>
      <FindingCare finding={finding} />
      <FindingLinks finding={finding} />
      <FindingCause finding={finding} />
      {finding.fix.length > 0 ? (
        <Section title="Fix" aside={`about ${effortWords(finding.effortMinutes)}`}>
          <FindingFix finding={finding} />
        </Section>
      ) : null}
      {imported ? (
        <Section title="Advice">
          <FindingAdvice finding={finding} />
        </Section>
      ) : (
        <Section title="Why">
          <p>{finding.why}</p>
          <p className={styles.muted}>Passes when: {finding.passes}</p>
        </Section>
      )}
      <Section title="Evidence" aside={imported ? "the finding as it was imported" : "from the snapshot"}>
        <CodeBlock text={JSON.stringify(finding.evidence, null, 2) ?? "null"} language="json" />
      </Section>
      <Frameworks list={finding.frameworks} />
      <Section
        title="History"
        aside={
          <>
            first seen <When at={finding.firstSeen} show="relative" /> · last{" "}
            <When at={finding.lastSeen} show="relative" />
          </>
        }
      >
        <FindingHistory finding={finding} />
      </Section>
    </div>
  );
}

function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        {title} {aside ? <span className={styles.aside}>{aside}</span> : null}
      </h3>
      {children}
    </section>
  );
}
