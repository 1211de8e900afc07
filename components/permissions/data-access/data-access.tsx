"use client";

import { useMemo } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Drawer } from "@/components/ui/drawer";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { When } from "@/components/ui/when";
import { AreaPage } from "../area/area-page";
import { Caveats } from "../caveats";
import styles from "../permissions.module.css";
import { StoreDetail } from "./store-detail";
import {
  type StoreRow,
  storeTypeIds,
  storeTypeNames,
  useDataAccess,
  useDataAccessState,
} from "./use-data-access";
import { countWords, dataAccessSentence } from "./words";

const kindTitles = { read: "Can read", write: "Can write", delete: "Can delete" } as const;

function columnsOf(accountName: (id: string) => string, days: number): Column<StoreRow>[] {
  return [
    {
      id: "store",
      title: "Data store",
      width: "minmax(0, 1.6fr)",
      cell: ({ id, name, type }) => (
        <>
          <span className={styles.name} title={id}>
            {name}
          </span>
          <span className={styles.quietLine}>{type}</span>
        </>
      ),
    },
    ...(["read", "write", "delete"] as const).map(
      (kind): Column<StoreRow> => ({
        id: kind,
        title: kindTitles[kind],
        width: "104px",
        align: "end",
        wideOnly: kind !== "read",
        cell: ({ counts }) => countWords(counts[kind]),
      }),
    ),
    {
      id: "used",
      title: `Did in ${days} days`,
      width: "minmax(0, 0.9fr)",
      cell: ({ used }) =>
        used.last ? (
          <>
            <span className={styles.name}>
              {used.people} · {used.machines}
            </span>
            <span className={styles.quietLine}>
              <When at={used.last} show="relative" />
            </span>
          </>
        ) : (
          <span className={styles.quiet}>nobody seen</span>
        ),
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

const typeOptions = [
  { value: "", label: "all kinds" },
  ...storeTypeIds.map((value) => ({ value, label: storeTypeNames[value] })),
];

/** Keep people away from data: who can reach each store, people and machines apart, and who did. */
export function DataAccess() {
  const [state, set] = useDataAccessState();
  const { data, error, refetch } = useDataAccess(state);
  const accountName = useAccountName();
  const days = data?.days ?? 90;
  const columns = useMemo(() => columnsOf(accountName, days), [accountName, days]);
  const stores = useMemo(
    () =>
      [...(data?.stores ?? [])].sort(
        (a, b) => b.used.people - a.used.people || b.used.machines - a.used.machines,
      ),
    [data],
  );
  const at = stores.findIndex(({ id }) => id === state.store);
  const open = stores[at];
  const step = (to: number) => {
    const next = open ? stores[to] : undefined;
    return next ? () => void set({ store: next.id }) : undefined;
  };
  return (
    <AreaPage
      title={data ? dataAccessSentence(data) : "Who can reach data"}
      lead="People · machines, themselves or by taking on roles, as policies evaluate. A machine is a role or user that no person signs in to."
      freshness={data?.freshness}
    >
      <Card>
        <div className={styles.request}>
          <TextField
            label="Find a store"
            type="search"
            value={state.q}
            onChange={({ target }) => void set({ q: target.value || null })}
          />
          <Select
            label="Kind"
            value={state.type ?? ""}
            options={typeOptions}
            onChange={(value) => void set({ type: storeTypeIds.find((one) => one === value) ?? null })}
          />
          <TextField
            label="As of the end of (UTC)"
            type="date"
            value={state.at}
            onChange={({ target }) => void set({ at: target.value || null })}
          />
        </div>
      </Card>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={10} height="row" /> : null}
      {data ? <Caveats caveats={data.caveats} /> : null}
      {data ? (
        <Card
          title="Data stores"
          aside={`${stores.length} of ${data.total}, those that people touched first`}
          flush
        >
          {stores.length > 0 ? (
            <DataTable
              label="Data stores"
              rows={stores}
              columns={columns}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void set({ store: id })}
              selectedKey={state.store}
              total={stores.length}
              density="two-line"
            />
          ) : (
            <div className={styles.pad}>
              <Empty
                title="No data store fits"
                hint="Buckets, tables, databases, secrets, keys and snapshots of the inventory will be here."
              />
            </div>
          )}
        </Card>
      ) : null}
      <Drawer
        open={open !== undefined}
        onClose={() => void set({ store: null })}
        title={open?.name ?? ""}
        onPrevious={step(at - 1)}
        onNext={step(at + 1)}
      >
        {open ? <StoreDetail id={open.id} at={state.at} /> : null}
      </Drawer>
    </AreaPage>
  );
}
