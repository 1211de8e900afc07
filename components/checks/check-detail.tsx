"use client";

import type { ReactNode } from "react";
import styles from "@/components/posture/finding-detail.module.css";
import { FindingFix } from "@/components/posture/finding-fix";
import { Frameworks } from "@/components/posture/finding-frameworks";
import { useMay } from "@/components/shell/signed-in";
import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "@/components/ui/code-block";
import { Link } from "@/components/ui/link";
import { Mono } from "@/components/ui/mono";
import { Severity } from "@/components/ui/severity";
import { effortWords } from "@/components/ui/time-words";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import { principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { CheckActions } from "./check-actions";
import { CheckHistory } from "./check-history";
import { originWords } from "./filter-checks";
import type { Check } from "./use-checks";

/** Everything about one check: what it judges and why, what it finds now, how to mend it, who changed it. */
export function CheckDetail({ check }: { check: Check }) {
  const may = useMay("posture:manage");
  const principle = principleNumbers.find((one) => one === check.principle);
  const fixes = (["cli", "terraform", "cloudformation"] as const).map((kind) => ({
    kind,
    text: check.fix[kind],
  }));
  return (
    <div className={styles.detail}>
      <p className={styles.line}>
        <Severity value={check.severity} /> <Badge>{originWords[check.origin]}</Badge>
        <span className={styles.muted}>
          {check.principle} {principle ? principleNames[principle] : ""} · {check.layer} · {check.service}
        </span>
      </p>
      <p className={styles.line}>
        <Mono>{check.id}</Mono>
      </p>
      {check.off ? (
        <p className={styles.reason}>
          {check.deleted ? "Deleted" : "Switched off"} by {check.off.who},{" "}
          <When at={check.off.at} show="relative" />
          {check.off.reason ? `: ${check.off.reason}` : "."} It judges nothing and counts in no score.
        </p>
      ) : (
        <Found check={check} />
      )}
      {may && !check.deleted ? <CheckActions check={check} /> : null}
      <Section title="Why">
        <p>{check.why}</p>
        <p className={styles.muted}>
          Passes when: {check.passes} Judges {check.judges}.
        </p>
      </Section>
      {check.text === null ? (
        <Section
          title="Fix"
          aside={`about ${effortWords(check.effortMinutes)} a resource; a finding fills it in`}
        >
          <FindingFix finding={{ fix: fixes, passes: check.passes, resource: "" }} />
        </Section>
      ) : (
        <Section title="Rule" aside={`version ${check.version}`}>
          <CodeBlock text={check.text} language="yaml" />
        </Section>
      )}
      <Frameworks list={check.requirements} />
      {check.references.length > 0 ? (
        <Section title="The same check elsewhere">
          <p className={styles.muted}>{check.references.join(", ")}</p>
        </Section>
      ) : null}
      {check.history.length > 0 ? (
        <Section title="History">
          <CheckHistory history={check.history} />
        </Section>
      ) : null}
    </div>
  );
}

function Found({ check }: { check: Check }) {
  const href = useScopedHref();
  const { failing, passing, notAssessed, muted, assessed } = check;
  const of = (status: string, count: number, words: string) => (
    <Link href={href("/findings", { check: check.id, status })}>
      {count.toLocaleString("en-GB")} {words}
    </Link>
  );
  if (assessed + notAssessed + muted === 0)
    return <p className={styles.reason}>There is nothing in this scope for it to judge.</p>;
  return (
    <p className={styles.line}>
      {of("fail", failing, "failing")} {of("pass", passing, "passing")}
      {notAssessed > 0 ? of("not_assessed", notAssessed, "not assessed") : null}
      {muted > 0 ? of("muted", muted, "muted") : null}
    </p>
  );
}

function Section({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        {title} {aside ? <span className={styles.aside}>{aside}</span> : null}
      </h3>
      {children}
    </section>
  );
}
