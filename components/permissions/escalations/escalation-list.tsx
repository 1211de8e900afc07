"use client";

import { useMemo } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Drawer } from "@/components/ui/drawer";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "../permissions.module.css";
import { PathSteps } from "./path-steps";
import { type Escalation, type Escalations as Found, useEscalationPaths } from "./use-escalations";
import { shortest, whoIs } from "./words";

function columnsOf(accountName: (id: string) => string, found: Found): Column<Escalation>[] {
  const title = (id: string) => found.methods.find((one) => one.id === id)?.title ?? id;
  const count = (principal: string) => found.escalations.filter((one) => one.principal === principal).length;
  return [
    {
      id: "who",
      title: "Who",
      width: "minmax(0, 1fr)",
      cell: ({ principal, kind }) => (
        <>
          <span className={styles.name} title={principal}>
            {shortArn(principal).name}
          </span>
          <span className={styles.quietLine}>{kind}</span>
        </>
      ),
    },
    {
      id: "how",
      title: "Shortest path",
      width: "minmax(0, 2fr)",
      cell: ({ method, steps }) => (
        <>
          <span className={styles.name}>{title(method)}</span>
          <span className={styles.quietLine}>
            {steps.map(({ to }) => shortArn(whoIs(to).arn).name).join(" → ")}
          </span>
        </>
      ),
    },
    {
      id: "steps",
      title: "Steps",
      width: "64px",
      align: "end",
      cell: ({ hops }) => <Badge tone={hops === 1 ? "danger" : "notice"}>{hops}</Badge>,
    },
    {
      id: "ways",
      title: "Ways",
      width: "64px",
      align: "end",
      wideOnly: true,
      cell: ({ principal }) => count(principal),
    },
    {
      id: "account",
      title: "Account",
      width: "minmax(0, 0.6fr)",
      wideOnly: true,
      cell: ({ account }) => accountName(account),
    },
  ];
}

function Paths({ found, principal, day }: { found: Found; principal: string; day: string }) {
  const href = useScopedHref();
  const answer = useEscalationPaths(principal, day);
  const title = (id: string | undefined) => found.methods.find((one) => one.id === id)?.title ?? id;
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{principal}</p>
      <p className={styles.links}>
        <LinkButton size="small" href={href("/permissions", { mode: "principal", principal })}>
          All it can do
        </LinkButton>
        <LinkButton size="small" href={href("/timeline", { actor: principal })}>
          What it did
        </LinkButton>
        <LinkButton size="small" href={href("/permissions/usage", { principal, detail: "policy" })}>
          The smallest policy for it
        </LinkButton>
      </p>
      {answer.error ? <Failure error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isLoading ? <Skeleton lines={6} height="row" /> : null}
      {answer.data ? (
        <p className={styles.quiet} role="status">
          {answer.data.more ? "The first " : ""}
          {answer.data.paths.length} {answer.data.paths.length === 1 ? "way" : "ways"}, shortest first
        </p>
      ) : null}
      {answer.data?.paths.map((steps, index) => (
        <details key={steps.map(({ method, to }) => `${method} ${to}`).join(" ")} open={index === 0}>
          <summary>
            {title(steps[0]?.method)}, {steps.length} {steps.length === 1 ? "step" : "steps"}:{" "}
            {steps.map(({ to }) => shortArn(whoIs(to).arn).name).join(" → ")}
          </summary>
          <PathSteps steps={steps} methods={found.methods} />
        </details>
      ))}
    </div>
  );
}

type EscalationListProps = {
  found: Found;
  day: string;
  open: string | null;
  setOpen: (principal: string | null) => void;
};

/** Everyone who can become administrator by the shortest way; a row opens all its ways. */
export function EscalationList({ found, day, open, setOpen }: EscalationListProps) {
  const accountName = useAccountName();
  const columns = useMemo(() => columnsOf(accountName, found), [accountName, found]);
  const rows = useMemo(() => shortest(found.escalations), [found]);
  const at = rows.findIndex(({ principal }) => principal === open);
  const row = rows[at];
  const step = (to: number) => {
    const next = row ? rows[to] : undefined;
    return next ? () => setOpen(next.principal) : undefined;
  };
  return (
    <>
      <Card title="The same as a list" aside="methods by which a way can begin" flush>
        {rows.length > 0 ? (
          <DataTable
            label="Who can become administrator"
            rows={rows}
            columns={columns}
            rowKey={({ principal }) => principal}
            onOpen={({ principal }) => setOpen(principal)}
            selectedKey={open}
            total={rows.length}
            density="two-line"
          />
        ) : (
          <div className={styles.pad}>
            <Empty
              title="Nobody who is no administrator can become one"
              hint={`${found.methods.length} methods were tried on every user and role.`}
            />
          </div>
        )}
      </Card>
      <Drawer
        open={row !== undefined}
        onClose={() => setOpen(null)}
        title={row ? `How ${shortArn(row.principal).name} becomes administrator` : ""}
        onPrevious={step(at - 1)}
        onNext={step(at + 1)}
      >
        {row ? <Paths found={found} principal={row.principal} day={day} /> : null}
      </Drawer>
    </>
  );
}
