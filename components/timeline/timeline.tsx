"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { EventDrawer } from "./detail/event-drawer";
import { ExportLinks } from "./export-links";
import { Facets } from "./facets";
import { FilterBar } from "./filter/filter-bar";
import { useFilters } from "./filter/use-filters";
import { Histogram } from "./histogram/histogram";
import { Events } from "./list/events";
import styles from "./timeline.module.css";
import { TimelineLead } from "./timeline-lead";
import { useNarrow } from "./use-narrow";
import { useEvents, useFacets } from "./use-timeline";
import { timelineSentence } from "./words/summary";

const chosenEvent = parseAsString.withOptions({ history: "push" });

/** Who did what, when, from where: the sentence, the filter, the picture, the facets, the list, the detail. */
export function Timeline() {
  const { filters, query, setFilters, clear, unfiltered } = useFilters();
  const [selected, setSelected] = useQueryState("event", chosenEvent);
  const [sheet, setSheet] = useState(false);
  const narrow = useNarrow();
  const page = useEvents(query);
  const counts = useFacets(query);
  const facets = counts.data?.facets ?? [];
  const at = page.events.findIndex(({ id }) => id === selected);
  const step = (to: number) => {
    const next = page.events[to];
    return at >= 0 && next ? () => void setSelected(next.id, { history: "replace" }) : undefined;
  };
  const list = (
    <Facets
      facets={facets}
      filters={filters}
      onChange={(next) => {
        void setFilters(next);
        setSheet(false);
      }}
    />
  );
  return (
    <Page
      title={counts.data ? timelineSentence(counts.data) : "Timeline"}
      lead={<TimelineLead denied={counts.data?.denied} onFilter={setFilters} filters={filters} />}
      actions={<ExportLinks query={query} />}
    >
      <FilterBar filters={filters} facets={facets} onChange={setFilters} onClear={clear} />
      <Histogram query={query} />
      {narrow ? <Button onClick={() => setSheet(true)}>Filter by value</Button> : null}
      <div className={styles.columns}>
        {narrow ? null : (
          <aside className={styles.facets} aria-label="Filter by value">
            <Card>
              {counts.error && !counts.data ? (
                <Failure error={counts.error} retry={() => void counts.refetch()} />
              ) : (
                list
              )}
            </Card>
          </aside>
        )}
        <Events
          page={page}
          selected={selected}
          unfiltered={unfiltered}
          onClear={clear}
          onOpen={setSelected}
        />
      </div>
      <Dialog open={sheet && narrow} onClose={() => setSheet(false)} title="Filter by value">
        {list}
      </Dialog>
      <EventDrawer
        id={selected}
        onFilter={(next) => void setFilters(next)}
        onOpen={(id) => void setSelected(id)}
        onClose={() => void setSelected(null)}
        onPrevious={step(at - 1)}
        onNext={step(at + 1)}
      />
    </Page>
  );
}
