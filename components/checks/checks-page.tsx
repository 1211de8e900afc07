"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useMemo } from "react";
import { useMay } from "@/components/shell/signed-in";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { FilterChips } from "@/components/ui/filter-chips";
import { Page } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { checkColumns } from "./check-columns";
import { CheckDrawer } from "./check-drawer";
import { CheckFacets, frameworkName } from "./check-facets";
import styles from "./checks.module.css";
import { checkFields, filtered, valueWords } from "./filter-checks";
import { useCheckFilter } from "./use-check-filter";
import { type ListedCheck, useChecks } from "./use-checks";

/** The catalogue: every check there is, whoever wrote it, with what it finds now. */
export function ChecksPage({ tabs }: { tabs: ReactNode }) {
  const { filter, toggle, setText, clear } = useCheckFilter();
  const [open, setOpen] = useQueryState("check", parseAsString.withOptions({ history: "replace" }));
  const { data, error, refetch } = useChecks();
  const may = useMay("posture:manage");
  const href = useScopedHref();
  const checks = useMemo(() => data?.checks ?? [], [data]);
  const rows = useMemo(() => filtered(checks, filter), [checks, filter]);
  const at = rows.findIndex(({ id }) => id === open);
  const step = (to: number) => {
    const next = open === null ? undefined : rows[to];
    return next ? () => void setOpen(next.id) : undefined;
  };
  const chips = checkFields.flatMap((field) =>
    filter[field].map((value) => ({
      id: `${field} ${value}`,
      field,
      value,
      label: valueWords(field, value, frameworkName),
    })),
  );
  return (
    <Page
      title={data ? checksSentence(checks) : "Checks"}
      lead="What Heptagon judges by: its own checks and yours."
      actions={
        may ? (
          <LinkButton variant="primary" href={href("/settings/checks/rule")}>
            New rule
          </LinkButton>
        ) : null
      }
    >
      {tabs}
      <div className={styles.search}>
        <SearchField
          label="Search checks"
          placeholder="Search by title, id or service"
          text={filter.q}
          onChange={setText}
        />
        <FilterChips
          chips={chips}
          onRemove={(id) => {
            const chip = chips.find((one) => one.id === id);
            if (chip) void toggle(chip.field, chip.value);
          }}
          onClear={() => void clear()}
        />
      </div>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      <div className={styles.columns}>
        <details className={styles.facets} open>
          <summary className={styles.summary}>Filters</summary>
          <Card>
            {data ? <CheckFacets checks={checks} filter={filter} toggle={toggle} /> : <Skeleton lines={10} />}
          </Card>
        </details>
        <Card flush>
          {rows.length > 0 ? (
            <DataTable
              label="Checks"
              rows={rows}
              columns={checkColumns}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void setOpen(id)}
              selectedKey={open}
              total={rows.length}
              density="two-line"
            />
          ) : null}
          {!data && !error ? (
            <div className={styles.pad}>
              <Skeleton lines={12} height="row" />
            </div>
          ) : null}
          {data && rows.length === 0 ? (
            <div className={styles.pad}>
              <Empty
                title="No check fits"
                hint="Take a filter away, or write a rule of your own for it."
                action={<Button onClick={() => void clear()}>Clear the filters</Button>}
              />
            </div>
          ) : null}
        </Card>
      </div>
      <CheckDrawer
        id={open}
        onClose={() => void setOpen(null)}
        onPrevious={step(at - 1)}
        onNext={step(at + 1)}
      />
    </Page>
  );
}

function checksSentence(checks: readonly ListedCheck[]): string {
  const own = checks.filter(({ origin }) => origin !== "built-in").length;
  const off = checks.filter(({ enabled }) => !enabled).length;
  const failing = checks.filter((one) => one.enabled && one.failing > 0).length;
  const words = [`${checks.length} checks, ${own} of your own`, ...(off > 0 ? [`${off} switched off`] : [])];
  return `${words.join(", ")}; ${failing} find something.`;
}
