"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { FilterChips } from "@/components/ui/filter-chips";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { ExportFindings } from "./export-findings";
import { chipsOf } from "./finding-chips";
import { findingColumns } from "./finding-columns";
import { FindingDrawer } from "./finding-drawer";
import { FindingFacets } from "./finding-facets";
import { FindingSearch } from "./finding-search";
import styles from "./findings.module.css";
import { findingsSentence, findingTotal } from "./findings-sentence";
import { useFindingFilters } from "./use-finding-filters";
import { useFindings } from "./use-posture";

/** What fails, where, and how to fix it: filters, list, detail. */
export function Findings() {
  const { values, filters, toggle, setText, clear } = useFindingFilters();
  const [open, setOpen] = useQueryState("finding", parseAsString.withOptions({ history: "replace" }));
  const list = useFindings(filters);
  const accountName = useAccountName();
  const columns = useMemo(() => findingColumns(accountName), [accountName]);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.findings) ?? [], [list.data]);
  const facets = list.data?.pages[0]?.facets ?? [];
  const chips = chipsOf(values, rows);
  const at = rows.findIndex(({ id }) => id === open);
  const step = (to: number) => {
    const next = open === null ? undefined : rows[to];
    return next ? () => void setOpen(next.id) : undefined;
  };
  return (
    <Page
      title={list.data ? findingsSentence(facets, values.status) : "Findings"}
      lead="Every finding is one check of one resource. Worst first."
      actions={<ExportFindings filters={filters} />}
    >
      <div className={styles.search}>
        <FindingSearch text={values.q} onChange={setText} />
        <FilterChips
          chips={chips.map(({ id, label }) => ({ id, label }))}
          onRemove={(id) => {
            const chip = chips.find((one) => one.id === id);
            if (chip) void toggle(chip.field, chip.value);
          }}
          onClear={() => void clear()}
        />
      </div>
      {list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
      <div className={styles.columns}>
        <details className={styles.facets} open>
          <summary className={styles.summary}>Filters</summary>
          <Card>
            {list.data ? (
              <FindingFacets facets={facets} values={values} toggle={toggle} />
            ) : (
              <Skeleton lines={10} />
            )}
          </Card>
        </details>
        <Card flush>
          {rows.length > 0 ? (
            <DataTable
              label="Findings"
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void setOpen(id)}
              selectedKey={open}
              hasMore={list.hasNextPage}
              onMore={() => void (list.isFetching || list.fetchNextPage())}
              total={findingTotal(facets, values.status)}
              density="two-line"
            />
          ) : null}
          {list.isPending && !list.error ? (
            <div className={styles.pad}>
              <Skeleton lines={12} height="row" />
            </div>
          ) : null}
          {list.data && rows.length === 0 ? (
            <NoFindings filtered={Object.keys(filters).length > 0} onClear={() => void clear()} />
          ) : null}
        </Card>
      </div>
      <FindingDrawer
        id={open}
        onClose={() => void setOpen(null)}
        onPrevious={step(at - 1)}
        onNext={step(at + 1)}
      />
    </Page>
  );
}

function NoFindings({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return (
    <div className={styles.pad}>
      {filtered ? (
        <Empty
          title="No finding matches these filters"
          hint="Take one away, or widen the scope above."
          action={<Button onClick={onClear}>Clear the filters</Button>}
        />
      ) : (
        <Empty
          title="Here will be every check of every resource"
          hint="Nothing has been collected in this scope yet: under Settings, Data, a snapshot is one button away."
        />
      )}
    </div>
  );
}
