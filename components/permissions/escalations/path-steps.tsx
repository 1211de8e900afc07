"use client";

import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { shortArn } from "@/components/ui/short-arn";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "../permissions.module.css";
import { Statements } from "../statements";
import type { Escalations, Step } from "./use-escalations";
import { whoIs } from "./words";

type PathStepsProps = { steps: readonly Step[]; methods: Escalations["methods"] };

/** One path, step by step: from whom to whom, by which act, and the statements that allow it. */
export function PathSteps({ steps, methods }: PathStepsProps) {
  const href = useScopedHref();
  return (
    <ol className={styles.statements}>
      {steps.map((step, index) => {
        const method = methods.find(({ id }) => id === step.method);
        const to = whoIs(step.to);
        return (
          <li key={`${step.method} ${step.to}`}>
            <p className={styles.place}>
              <strong>
                {index + 1}. {method?.title ?? step.method}
              </strong>
              {method ? (
                <a href={method.source} rel="noreferrer" target="_blank">
                  source
                </a>
              ) : null}
            </p>
            <p className={styles.quiet}>
              {shortArn(whoIs(step.from).arn).name} → on{" "}
              <span title={step.target}>{shortArn(step.target).name}</span> →{" "}
              <Link href={href("/permissions", { mode: "principal", principal: to.arn })}>
                {shortArn(to.arn).name}
              </Link>
              {to.gained ? <Badge tone="notice">with {to.gained}</Badge> : null}
            </p>
            <Statements statements={step.proof} />
          </li>
        );
      })}
    </ol>
  );
}
