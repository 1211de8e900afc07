"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { FilterChips } from "@/components/ui/filter-chips";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { useScope } from "@/components/ui/use-scope";
import { ExportFindings } from "./export-findings";
import { FacetColumn } from "./facet-column";
import { chipsOf } from "./finding-chips";
import { FindingDrawer } from "./finding-drawer";
import { FindingFacets } from "./finding-facets";
import { FindingGroups } from "./finding-groups";
import { FindingList } from "./finding-list";
import { FindingSearch } from "./finding-search";
import { FindingTabs } from "./finding-tabs";
import styles from "./findings.module.css";
import { findingsSentence, findingTotal } from "./findings-sentence";
import { ListOptions } from "./list-options";
import { QuickFilters } from "./quick-filters";
import { type Grouping, useFindingFilters, useListOptions } from "./use-finding-filters";
import { useFindings } from "./use-posture";

/** What fails, where, and how to fix it: filters, list or groups, detail. */
export function Findings() {
  const { values, filters, toggle, setText, clear } = useFindingFilters();
  const options = useListOptions();
  const scope = useScope();
  const [open, setOpen] = useQueryState("finding", parseAsString.withOptions({ history: "replace" }));
  const list = useFindings(filters, true, options.sort);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.findings) ?? [], [list.data]);
  const facets = list.data?.pages[0]?.facets ?? [];
  const chips = chipsOf(values, rows);
  const at = rows.findIndex(({ id }) => id === open);
  const step = (to: number) => {
    const next = open === null ? undefined : rows[to];
    return next ? () => void setOpen(next.id) : undefined;
  };
  async function openGroup(by: Grouping, value: string) {
    await options.setBy(null);
    if (by === "account") await scope.setAccounts([value]);
    else if (!values[by].includes(value)) await toggle(by, value);
  }
  return (
    <Page
      title={list.data ? findingsSentence(facets, values.status) : "Findings"}
      lead="Every finding is one check of one resource."
      actions={<ExportFindings filters={filters} sort={options.sort} />}
    >
      <FindingTabs />
      <div className={styles.search}>
        <FindingSearch text={values.q} onChange={setText} />
        <div className={styles.tools}>
          <QuickFilters values={values} toggle={toggle} />
          <ListOptions {...options} />
        </div>
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
        <FacetColumn>
          {list.data ? (
            <FindingFacets facets={facets} values={values} toggle={toggle} />
          ) : (
            <Skeleton lines={10} />
          )}
        </FacetColumn>
        <Card flush>
          {options.by ? (
            <FindingGroups
              by={options.by}
              filters={filters}
              onOpen={(value) => void (options.by && openGroup(options.by, value))}
            />
          ) : null}
          {!options.by && rows.length > 0 ? (
            <FindingList
              list={list}
              rows={rows}
              total={facets.some(({ capped }) => capped) ? undefined : findingTotal(facets, values.status)}
              open={open}
              onOpen={(id) => void setOpen(id)}
            />
          ) : null}
          {!options.by && (list.isPending || (rows.length === 0 && list.hasNextPage)) && !list.error ? (
            <div className={styles.pad}>
              <Skeleton lines={12} height="row" />
            </div>
          ) : null}
          {!options.by && list.data && rows.length === 0 && !list.hasNextPage ? (
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
