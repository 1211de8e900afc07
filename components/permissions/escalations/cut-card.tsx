"use client";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { shortArn } from "@/components/ui/short-arn";
import styles from "../permissions.module.css";
import type { EscalationGraph, Escalations } from "./use-escalations";
import { cutSentence, whoIs } from "./words";

type CutCardProps = { graph: EscalationGraph; methods: Escalations["methods"] };

/** So many steps of the cut are listed; beyond, the statements say enough. */
const mostListed = 12;

/** The fewest steps whose end is the end of all ways, and the statements to take the permission from. */
export function CutCard({ graph, methods }: CutCardProps) {
  const { steps, statements } = graph.cut;
  if (steps.length === 0) return null;
  const title = (id: string) => methods.find((one) => one.id === id)?.title ?? id;
  return (
    <Card title={cutSentence(graph)} aside="a minimum cut: no smaller set of steps ends them all">
      <div className={styles.two}>
        <ol className={styles.sentences}>
          {steps.slice(0, mostListed).map(({ from, to, methods: by }) => (
            <li key={`${from} ${to}`}>
              <strong title={from}>{shortArn(whoIs(from).arn).name}</strong> →{" "}
              <strong title={to}>{shortArn(whoIs(to).arn).name}</strong>{" "}
              <span className={styles.quiet}>{by.map(title).join(" · ")}</span>
            </li>
          ))}
          {steps.length > mostListed ? <li>and {steps.length - mostListed} more</li> : null}
        </ol>
        <div className={styles.stack}>
          <p className={styles.quiet}>Statements that allow these steps:</p>
          <ul className={styles.sentences}>
            {statements.slice(0, mostListed).map(({ policy, path, sid, steps: count }) => (
              <li key={`${policy} ${path}`} title={policy}>
                {shortArn(policy).name} {path}
                {sid ? ` (${sid})` : ""} <Badge>{count === 1 ? "1 step" : `${count} steps`}</Badge>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  );
}
