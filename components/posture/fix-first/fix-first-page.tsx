"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { call } from "@/components/api/call";
import { FindingTabs } from "@/components/posture/finding-tabs";
import styles from "@/components/posture/findings.module.css";
import { useAccountName } from "@/components/shell/scope-choices";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { MultiSelect } from "@/components/ui/multi-select";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { useScope } from "@/components/ui/use-scope";
import { endpoints } from "@/lib/contract/endpoints/finding-life";
import { principleNames } from "@/lib/domain/posture/principles";
import { fixColumns } from "./fix-columns";
import { FixDrawer } from "./fix-drawer";
import { FixSummary } from "./fix-summary";
import { fixFirstSentence } from "./fix-words";

const ways = ["check", "resource"] as const;
const wayWords = [
  { value: "check", label: "Check by check" },
  { value: "resource", label: "Resource by resource" },
] as const;
const parsers = {
  by: parseAsStringLiteral(ways).withDefault("check"),
  principle: parseAsArrayOf(parseAsString).withDefault([]),
  fix: parseAsString,
};
const principles = Object.entries(principleNames).map(([value, name]) => ({
  value,
  label: `${value} ${name}`,
}));

/** What to mend first: the repairs that raise the scores most for the least work, each with what to paste. */
export function FixFirstPage() {
  const [{ by, principle, fix }, set] = useQueryStates(parsers, { history: "push" });
  const { accounts, regions } = useScope().query;
  const accountName = useAccountName();
  const query = { by, principle, accounts, regions, limit: 300 };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ["fix-first", query],
    queryFn: ({ signal }) => call(endpoints.fixFirst, { query, signal }),
  });
  const columns = useMemo(() => fixColumns(by, accountName), [by, accountName]);
  const rows = data?.rows ?? [];
  const open = rows.find(({ value }) => value === fix);
  return (
    <Page
      title={data ? fixFirstSentence(rows[0]) : "Fix first"}
      lead="Ranked by points gained × weight of the severity, per minute of work: what reduces most risk soonest."
      actions={
        <>
          <MultiSelect
            label="Principles"
            options={principles}
            value={principle}
            onChange={(value) => void set({ principle: value.length > 0 ? value : null })}
            all="all 7"
          />
          <Select
            label="What is fixed"
            hideLabel
            value={by}
            options={wayWords}
            onChange={(value) => void set({ by: value, fix: null })}
          />
        </>
      }
    >
      <FindingTabs />
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      <Card flush>
        <div aria-busy={isPlaceholderData}>
          {rows.length > 0 ? (
            <DataTable
              label={by === "check" ? "Checks to fix first" : "Resources to fix first"}
              rows={rows}
              columns={columns}
              rowKey={({ value }) => value}
              onOpen={({ value }) => void set({ fix: value }, { history: "replace" })}
              selectedKey={fix}
              density="two-line"
            />
          ) : null}
          {data && rows.length === 0 ? (
            <div className={styles.pad}>
              <Empty
                title="Nothing that was assessed fails here"
                hint="Choose other principles, or widen the scope above."
              />
            </div>
          ) : null}
          {!data && !error ? (
            <div className={styles.pad}>
              <Skeleton lines={12} height="row" />
            </div>
          ) : null}
        </div>
      </Card>
      {open ? (
        <FixDrawer
          key={`${by} ${open.value}`}
          fails={{ by, value: open.value }}
          onClose={() => void set({ fix: null }, { history: "replace" })}
          lead={<FixSummary by={by} row={open} />}
        />
      ) : null}
    </Page>
  );
}
