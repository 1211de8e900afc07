"use client";

import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "@/components/ui/code-block";
import { shortArn } from "@/components/ui/short-arn";
import type { DecidingStatementAnswer } from "@/lib/contract/statement";
import styles from "./permissions.module.css";

export const layerNames: Record<DecidingStatementAnswer["layer"], string> = {
  scp: "Service control policy",
  rcp: "Resource control policy",
  endpoint: "Endpoint policy",
  resource: "Resource policy",
  identity: "Identity policy",
  boundary: "Permissions boundary",
  session: "Session policy",
};

/** What grants comes before what merely lets it stand. */
const order = ["identity", "resource", "boundary", "session", "endpoint", "rcp", "scp"];

function byWeight(a: DecidingStatementAnswer, b: DecidingStatementAnswer): number {
  const isAllow = ({ effect }: DecidingStatementAnswer) => Number(effect === "Allow");
  return isAllow(a) - isAllow(b) || order.indexOf(a.layer) - order.indexOf(b.layer);
}

const keyOf = ({ layer, policy, path }: DecidingStatementAnswer) => `${layer} ${policy} ${path}`;

/** The statements that made a decision, as they stand in their policies; one that counts on several levels is told once. */
export function Statements({ statements }: { statements: readonly DecidingStatementAnswer[] }) {
  const told = [...new Map(statements.map((one) => [keyOf(one), one])).values()].sort(byWeight);
  return (
    <ul className={styles.statements}>
      {told.map((one) => (
        <li key={keyOf(one)}>
          <p className={styles.place}>
            <Badge tone={one.effect === "Deny" ? "danger" : "ok"}>{one.effect}</Badge>
            <strong title={one.policy}>{shortArn(one.policy).name}</strong>
            <span className={styles.quiet}>
              {layerNames[one.layer]} · {one.path}
            </span>
          </p>
          {one.onlyIf.length > 0 ? <p className={styles.quiet}>Only if {one.onlyIf.join(" and ")}.</p> : null}
          <CodeBlock language="json" text={JSON.stringify(one.written, null, 2)} />
        </li>
      ))}
    </ul>
  );
}
