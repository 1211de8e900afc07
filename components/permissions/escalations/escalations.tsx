"use client";

import { parseAsString, useQueryState } from "nuqs";
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
import { Caveats } from "../caveats";
import styles from "../permissions.module.css";
import { PathSteps } from "./path-steps";
import { type Escalation, type Escalations as Found, useEscalations } from "./use-escalations";
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

function Paths({ found, principal }: { found: Found; principal: string }) {
  const href = useScopedHref();
  const paths = found.escalations.filter((one) => one.principal === principal);
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
      </p>
      {paths.map((path, index) => (
        <details key={path.method} open={index === 0}>
          <summary>
            {path.method}, {path.hops} {path.hops === 1 ? "step" : "steps"}
          </summary>
          <PathSteps escalation={path} methods={found.methods} />
        </details>
      ))}
    </div>
  );
}

/** Who is no administrator and can become one: list, shortest path, and each step's proof beside it. */
export function Escalations() {
  const answer = useEscalations();
  const [open, setOpen] = useQueryState("path", parseAsString.withOptions({ history: "replace" }));
  const accountName = useAccountName();
  const columns = useMemo(
    () => (answer.data ? columnsOf(accountName, answer.data) : []),
    [accountName, answer.data],
  );
  const rows = useMemo(() => shortest(answer.data?.escalations ?? []), [answer.data]);
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={10} height="row" />;
  const at = rows.findIndex(({ principal }) => principal === open);
  const row = rows[at];
  const step = (to: number) => {
    const next = row ? rows[to] : undefined;
    return next ? () => void setOpen(next.principal) : undefined;
  };
  return (
    <>
      <Caveats caveats={answer.data.caveats} />
      <Card flush>
        {rows.length > 0 ? (
          <DataTable
            label="Who can become administrator"
            rows={rows}
            columns={columns}
            rowKey={({ principal }) => principal}
            onOpen={({ principal }) => void setOpen(principal)}
            selectedKey={open}
            total={rows.length}
            density="two-line"
          />
        ) : (
          <div className={styles.pad}>
            <Empty
              title="Nobody who is no administrator can become one"
              hint={`${answer.data.methods.length} methods were tried on every user and role.`}
            />
          </div>
        )}
      </Card>
      <Drawer
        open={row !== undefined}
        onClose={() => void setOpen(null)}
        title={row ? `How ${shortArn(row.principal).name} becomes administrator` : ""}
        onPrevious={step(at - 1)}
        onNext={step(at + 1)}
      >
        {row ? <Paths found={answer.data} principal={row.principal} /> : null}
      </Drawer>
    </>
  );
}
