"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Drawer } from "@/components/ui/drawer";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { AreaPage } from "../area/area-page";
import styles from "../permissions.module.css";
import { type ExposureRow, useOutsideAccess } from "./use-exposure";
import { accessWords, exposureSentence, outsiderName } from "./words";

const keyOf = ({ resource, outsider, statement }: ExposureRow) =>
  `${resource} ${statement.path} ${outsider.name}`;
const outsiderNames = {
  anyone: "anyone",
  account: "another account",
  provider: "identity provider",
} as const;
const tones = { anyone: "danger", account: "notice", provider: "neutral" } as const;

function columnsOf(accountName: (id: string) => string): Column<ExposureRow>[] {
  return [
    {
      id: "resource",
      title: "What",
      width: "minmax(0, 1.4fr)",
      cell: ({ resource, type }) => (
        <>
          <span className={styles.name} title={resource}>
            {shortArn(resource).name}
          </span>
          <span className={styles.quietLine}>{type}</span>
        </>
      ),
    },
    {
      id: "who",
      title: "Who from outside",
      width: "minmax(0, 1.4fr)",
      cell: ({ outsider }) => (
        <>
          <span className={styles.name} title={outsider.name}>
            {outsiderName(outsider)}
          </span>
          <span className={styles.quietLine}>{outsiderNames[outsider.kind]}</span>
        </>
      ),
    },
    {
      id: "access",
      title: "Can",
      width: "minmax(0, 1.2fr)",
      cell: ({ access, stoppedBy, outsider }) =>
        stoppedBy ? (
          <Badge tone="ok">stopped by {stoppedBy}</Badge>
        ) : (
          <Badge tone={tones[outsider.kind]}>{accessWords(access)}</Badge>
        ),
    },
    {
      id: "conditions",
      title: "If",
      width: "minmax(0, 1.2fr)",
      wideOnly: true,
      cell: ({ conditions }) => (
        <span className={styles.quietLine} title={conditions.join("\n")}>
          {conditions.join(" and ") || "–"}
        </span>
      ),
    },
    {
      id: "account",
      title: "Account",
      width: "minmax(0, 0.7fr)",
      wideOnly: true,
      cell: ({ account }) => accountName(account),
    },
  ];
}

function Detail({ row }: { row: ExposureRow }) {
  const href = useScopedHref();
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{row.resource}</p>
      <p>
        {row.outsider.name} can {accessWords(row.access)}.
      </p>
      {row.stoppedBy ? <p>Stopped all the same by {row.stoppedBy}.</p> : null}
      {row.conditions.length > 0 ? <p>The statement holds if {row.conditions.join(" and ")}.</p> : null}
      <p className={styles.links}>
        <LinkButton size="small" href={href("/findings", { resource: row.resource })}>
          Its findings
        </LinkButton>
        <LinkButton size="small" href={href("/timeline", { resource: row.resource })}>
          What happened to it
        </LinkButton>
      </p>
      <p className={styles.quiet}>
        {row.statement.path}
        {row.statement.sid ? ` (${row.statement.sid})` : ""} of its own policy lets them in:
      </p>
      <CodeBlock language="json" text={JSON.stringify(row.statement.written, null, 2)} />
    </div>
  );
}

/** What can be reached from outside the organisation, by whom, and the statement that lets them in. */
export function Exposure() {
  const [{ at, open }, set] = useQueryStates(
    { at: parseAsString.withDefault(""), open: parseAsString },
    { history: "replace" },
  );
  const { data, error, refetch } = useOutsideAccess(at);
  const accountName = useAccountName();
  const columns = useMemo(() => columnsOf(accountName), [accountName]);
  const rows = data?.exposures ?? [];
  const index = rows.findIndex((row) => keyOf(row) === open);
  const row = rows[index];
  const step = (to: number) => {
    const next = row ? rows[to] : undefined;
    return next ? () => void set({ open: keyOf(next) }) : undefined;
  };
  return (
    <AreaPage
      title={data ? exposureSentence(data) : "What can be reached from outside"}
      lead="By the policies of resources and roles, each confirmed by evaluation. What the network lets in is under Attack surface."
      freshness={data?.freshness}
    >
      <Card>
        <div className={styles.request}>
          <TextField
            label="As of the end of (UTC)"
            type="date"
            value={at}
            onChange={({ target }) => void set({ at: target.value || null })}
          />
        </div>
      </Card>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={8} height="row" /> : null}
      {data ? (
        <Card
          title="From outside"
          aside={`${data.asked.resources} resources with a policy and ${data.asked.roles} roles were asked about`}
          flush
        >
          {rows.length > 0 ? (
            <DataTable
              label="What outsiders reach"
              rows={rows}
              columns={columns}
              rowKey={keyOf}
              onOpen={(one) => void set({ open: keyOf(one) })}
              selectedKey={open}
              total={rows.length}
              density="two-line"
            />
          ) : (
            <div className={styles.pad}>
              <Empty
                title="Nobody from outside is let in"
                hint="No policy of a resource or role names anybody outside your accounts."
              />
            </div>
          )}
        </Card>
      ) : null}
      <Drawer
        open={row !== undefined}
        onClose={() => void set({ open: null })}
        title={row ? shortArn(row.resource).name : ""}
        onPrevious={step(index - 1)}
        onNext={step(index + 1)}
      >
        {row ? <Detail row={row} /> : null}
      </Drawer>
    </AreaPage>
  );
}
