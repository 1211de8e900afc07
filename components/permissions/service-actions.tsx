"use client";

import { Badge } from "@/components/ui/badge";
import { Failure } from "@/components/ui/failure";
import { Mono } from "@/components/ui/mono";
import { Skeleton } from "@/components/ui/skeleton";
import styles from "./permissions.module.css";
import { useServiceActions } from "./use-permissions";

type ServiceActionsProps = { principal: string; service: string; at: string };

/** The actions of one service that a principal can do: on what, but for what, and under which conditions. */
export function ServiceActions({ principal, service, at }: ServiceActionsProps) {
  const answer = useServiceActions(principal, service, at);
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={8} height="row" />;
  return (
    <ul className={styles.actions}>
      {answer.data.actions.map(({ action, level, decision, resources, except, conditions }) => (
        <li key={action}>
          <p className={styles.place}>
            <Mono>{action}</Mono>
            <span className={styles.quiet}>{level}</span>
            {decision === "Conditional" ? <Badge tone="accent">conditional</Badge> : null}
          </p>
          <p className={styles.quiet}>
            on {resources.map((one) => (one === "*" ? "every resource" : one)).join(", ")}
            {except.length > 0 ? `, but not ${except.join(", ")}` : ""}
          </p>
          {conditions.length > 0 ? <p className={styles.quiet}>if {conditions.join(" and ")}</p> : null}
        </li>
      ))}
    </ul>
  );
}
