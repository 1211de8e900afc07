"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { call } from "@/components/api/call";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/lint-policy";
import { AreaPage } from "../area/area-page";
import permissions from "../permissions.module.css";
import { LazyPolicyEditor } from "./lazy-editor";
import styles from "./policy.module.css";
import { lintSentence, places, riskWords } from "./words";

type Report = ResponseOf<typeof endpoints.lintPolicy>;

const example = JSON.stringify(
  {
    Version: "2012-10-17",
    Statement: [
      { Sid: "Deploy", Effect: "Allow", Action: ["lambda:*", "iam:PassRole"], Resource: "*" },
      { Sid: "Read", Effect: "Allow", Action: "s3:GetObjects", Resource: "arn:aws:s3:::northwind-lake/*" },
    ],
  },
  null,
  2,
);

const tones = { error: "danger", warning: "notice", info: "neutral" } as const;
const severityNames = { error: "error", warning: "warning", info: "hint" } as const;

function Problems({ report, text, onGo }: { report: Report; text: string; onGo: (from: number) => void }) {
  if (report.problems.length === 0)
    return <p className={permissions.quiet}>Nothing is wrong with it, and nothing in it can be left out.</p>;
  return (
    <ul className={styles.problems}>
      {report.problems.map(({ rule, severity, path, message, from }) => (
        <li key={`${rule} ${path} ${message} ${from}`}>
          <button type="button" onClick={() => onGo(from)}>
            <Badge tone={tones[severity]}>{severityNames[severity]}</Badge>
            <span>
              {message}
              <span className={styles.where}>
                {rule} · {places(text, from)}
                {path ? ` · ${path}` : ""}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Risks({ risks }: Pick<Report, "risks">) {
  if (risks.length === 0)
    return (
      <p className={permissions.quiet}>It allows nothing harmful on every resource without a condition.</p>
    );
  return (
    <ul className={permissions.sentences}>
      {risks.map((one) => (
        <li key={one.risk}>
          <details>
            <summary>{riskWords(one)}</summary>
            <p className={permissions.quiet}>{one.actions.join(", ")}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** A policy that somebody pasted: what is wrong with it, where, and what harm it lets happen. */
export function CheckPolicy() {
  const [text, setText] = useState(example);
  const [target, setTarget] = useState<{ from: number } | null>(null);
  const asked = useDeferredValue(text);
  const answer = useQuery({
    queryKey: ["permissions", "lint", asked],
    queryFn: ({ signal }) => call(endpoints.lintPolicy, { body: { text: asked }, signal }),
    placeholderData: (before) => before,
    gcTime: 10_000,
  });
  const report = answer.data;
  return (
    <AreaPage
      title={report ? lintSentence(report) : "Check a policy"}
      lead="Paste a policy: grammar, actions that AWS does not know, statements that do nothing, what is too wide, and the harm it lets happen. It is not stored."
    >
      <div className={permissions.two}>
        <Card
          title="Policy"
          aside={
            report ? `${report.size.toLocaleString("en-GB")} of 6,144 characters of a managed policy` : null
          }
        >
          <LazyPolicyEditor
            text={text}
            onChange={setText}
            marks={report?.problems ?? []}
            target={target}
            label="Policy to check"
          />
        </Card>
        <div className={permissions.stack}>
          {answer.error ? <Failure error={answer.error} retry={() => void answer.refetch()} /> : null}
          {!report && !answer.error ? <Skeleton lines={6} height="row" /> : null}
          {report ? (
            <>
              <Card title="Remarks" aside={`${report.problems.length}`}>
                <Problems report={report} text={asked} onGo={(from) => setTarget({ from })} />
              </Card>
              <Card title="Harm it lets happen" aside="on every resource, without a condition">
                <Risks risks={report.risks} />
              </Card>
            </>
          ) : null}
        </div>
      </div>
    </AreaPage>
  );
}
