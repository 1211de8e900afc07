"use client";

import { useMemo } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { When } from "@/components/ui/when";
import { AreaPage } from "../area/area-page";
import styles from "../permissions.module.css";
import { JobsView } from "./jobs-view";
import { DaysField } from "./making-fields";
import { PrincipalUsageView } from "./principal-usage";
import {
  type SetUsageState,
  type Usage as UsageAnswer,
  type UsageRow,
  type UsageState,
  usePrincipalUsage,
  useUsage,
  useUsageState,
  views,
} from "./use-usage";
import { principalUsageSentence, usageSentence } from "./words";

function columnsOf(accountName: (id: string) => string): Column<UsageRow>[] {
  return [
    {
      id: "who",
      title: "User or role",
      width: "minmax(0, 1.4fr)",
      cell: ({ name, arn, kind, holder }) => (
        <>
          <span className={styles.name} title={arn}>
            {name}
          </span>
          <span className={styles.quietLine}>
            {kind} · {holder}
          </span>
        </>
      ),
    },
    {
      id: "last",
      title: "Last used",
      width: "minmax(0, 0.8fr)",
      cell: ({ last }) => <When at={last} show="relative" />,
    },
    {
      id: "statements",
      title: "Statements unused",
      width: "132px",
      align: "end",
      cell: ({ statements }) => `${statements.unused} of ${statements.total}`,
    },
    {
      id: "actions",
      title: "Actions used",
      width: "104px",
      align: "end",
      wideOnly: true,
      cell: ({ actions }) => actions,
    },
    {
      id: "calls",
      title: "Calls",
      width: "84px",
      align: "end",
      wideOnly: true,
      cell: ({ calls }) => calls.toLocaleString("en-GB"),
    },
    {
      id: "account",
      title: "Account",
      width: "minmax(0, 0.8fr)",
      wideOnly: true,
      cell: ({ account }) => accountName(account),
    },
  ];
}

const showOptions = [
  { value: "all", label: "everyone" },
  { value: "idle", label: "who did nothing" },
] as const;

type PrincipalsProps = { data: UsageAnswer; state: UsageState; set: SetUsageState };

function Principals({ data, state, set }: PrincipalsProps) {
  const accountName = useAccountName();
  const columns = useMemo(() => columnsOf(accountName), [accountName]);
  const rows = useMemo(
    () => data.principals.filter(({ calls }) => state.show === "all" || calls === 0),
    [data, state.show],
  );
  return (
    <div className={styles.stack}>
      <Card>
        <div className={styles.request}>
          <DaysField state={state} set={set} />
          <Select
            label="Show"
            value={state.show}
            options={showOptions}
            onChange={(show) => void set({ show })}
          />
        </div>
      </Card>
      <Card
        title="Users and roles"
        aside={`${rows.length} of ${data.principals.length}, idle ones first`}
        flush
      >
        {rows.length > 0 ? (
          <DataTable
            label="Users and roles by use"
            rows={rows}
            columns={columns}
            rowKey={({ arn }) => arn}
            onOpen={({ arn }) => void set({ principal: arn }, { history: "push" })}
            total={rows.length}
            density="two-line"
          />
        ) : (
          <div className={styles.pad}>
            <Empty title="Nobody was idle" hint="Every user and role of these accounts was seen at work." />
          </div>
        )}
      </Card>
    </div>
  );
}

/** What of all that is granted was used: per principal, per statement, and the smallest policy instead. */
export function Usage() {
  const [state, set] = useUsageState();
  const list = useUsage(state.days, state.principal === "");
  const one = usePrincipalUsage(state.principal, state.days);
  const title =
    state.principal === ""
      ? list.data && usageSentence(list.data)
      : one.data && principalUsageSentence(one.data);
  return (
    <AreaPage
      title={title ?? "Used and unused"}
      lead="Used means seen in the timeline; last used also what IAM itself remembers. Calls that a permission stopped do not count."
      freshness={list.data?.freshness}
    >
      {state.principal === "" ? (
        <Tabs
          label="Used and unused"
          value={state.view}
          onChange={(id) => void set({ view: views.find((view) => view === id) ?? "principals" })}
          tabs={[
            {
              id: "principals",
              label: "Users and roles",
              content: (
                <>
                  {list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
                  {!list.data && !list.error ? <Skeleton lines={10} height="row" /> : null}
                  {list.data ? <Principals data={list.data} state={state} set={set} /> : null}
                </>
              ),
            },
            { id: "jobs", label: "Roles by job", content: <JobsView state={state} set={set} /> },
          ]}
        />
      ) : (
        <PrincipalUsageView principal={state.principal} state={state} set={set} />
      )}
    </AreaPage>
  );
}
