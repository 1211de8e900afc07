"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Drawer } from "@/components/ui/drawer";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import { Caveats } from "./caveats";
import styles from "./permissions.module.css";
import { Statements } from "./statements";
import { useWhoCan, type WhoCanRow } from "./use-permissions";
import type { Question } from "./use-question";
import { WayIn } from "./way-in";
import { times } from "./words";

function columnsOf(accountName: (id: string) => string, days: number): Column<WhoCanRow>[] {
  return [
    {
      id: "who",
      title: "Who",
      width: "minmax(0, 1.2fr)",
      cell: ({ principal, kind, holder }) => (
        <>
          <span className={styles.name} title={principal}>
            {shortArn(principal).name}
          </span>
          <span className={styles.quietLine}>
            {kind} · {holder}
          </span>
        </>
      ),
    },
    { id: "way", title: "Way in", width: "minmax(0, 1.6fr)", cell: (row) => <WayIn row={row} /> },
    {
      id: "used",
      title: `Used in ${days} days`,
      width: "minmax(0, 0.7fr)",
      cell: ({ used }) =>
        used ? (
          <>
            <span className={styles.name}>{times(used.count)}</span>
            <span className={styles.quietLine}>
              <When at={used.last} show="relative" />
            </span>
          </>
        ) : (
          <span className={styles.quiet}>never</span>
        ),
    },
    {
      id: "account",
      title: "Account",
      width: "minmax(0, 0.8fr)",
      wideOnly: true,
      cell: ({ account }) => accountName(account),
    },
    {
      id: "statement",
      title: "Granted by",
      width: "minmax(0, 1.2fr)",
      wideOnly: true,
      cell: ({ because }) => {
        const [first] = because.filter(
          ({ effect, layer }) => effect === "Allow" && (layer === "identity" || layer === "resource"),
        );
        return first ? (
          <span className={styles.quietLine} title={first.policy}>
            {shortArn(first.policy).name} {first.path}
          </span>
        ) : null;
      },
    },
  ];
}

function RowDetail({ row, question }: { row: WhoCanRow; question: Question }) {
  const href = useScopedHref();
  const { action, resource } = question;
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{row.principal}</p>
      <WayIn row={row} />
      {row.conditions.length > 0 ? <p>Allowed if {row.conditions.join("; ")}.</p> : null}
      <p className={styles.links}>
        <LinkButton size="small" href={href("/permissions", { principal: row.principal, mode: "principal" })}>
          All it can do
        </LinkButton>
        <LinkButton
          size="small"
          href={href("/permissions", { mode: "can", principal: row.principal, action, resource })}
        >
          Every layer’s word
        </LinkButton>
        <LinkButton size="small" href={href("/timeline", { actor: row.principal })}>
          What it did
        </LinkButton>
      </p>
      <Statements statements={row.because} />
      <h3 className={styles.heading}>What would end it</h3>
      <ul className={styles.sentences}>
        {row.flip.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Who can do an action on a resource: list, way in, and the proof beside it. */
export function WhoCan({ question }: { question: Question }) {
  const answer = useWhoCan(question);
  const [open, setOpen] = useQueryState("who", parseAsString.withOptions({ history: "replace" }));
  const accountName = useAccountName();
  const days = answer.data?.days ?? 90;
  const columns = useMemo(() => columnsOf(accountName, days), [accountName, days]);
  if (question.action === "")
    return (
      <Card>
        <Empty
          title="Here will be everyone who can"
          hint="Name an action, and a resource if it matters which: cloudtrail:StopLogging on the trail, s3:GetObject on a bucket’s objects."
        />
      </Card>
    );
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={10} height="row" />;
  const { rows, caveats } = answer.data;
  const at = rows.findIndex(({ principal }) => principal === open);
  const row = rows[at];
  const step = (to: number) => {
    const next = row ? rows[to] : undefined;
    return next ? () => void setOpen(next.principal) : undefined;
  };
  return (
    <>
      <Caveats caveats={caveats} />
      <Card flush>
        {rows.length > 0 ? (
          <DataTable
            label="Principals who can"
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
              title="Nobody can"
              hint="No user or role of these accounts can do this, neither itself nor by taking on a role."
            />
          </div>
        )}
      </Card>
      <Drawer
        open={row !== undefined}
        onClose={() => void setOpen(null)}
        title={row ? shortArn(row.principal).name : ""}
        onPrevious={step(at - 1)}
        onNext={step(at + 1)}
      >
        {row ? <RowDetail row={row} question={question} /> : null}
      </Drawer>
    </>
  );
}
