"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Mono } from "@/components/ui/mono";
import { Skeleton } from "@/components/ui/skeleton";
import type { useEvents } from "../use-timeline";
import { EventList } from "./event-list";
import styles from "./events.module.css";

type EventsProps = {
  page: ReturnType<typeof useEvents>;
  selected: string | null;
  unfiltered: boolean;
  onClear: () => void;
  onOpen: (id: string) => void;
};

/** The list in every state it can be in. */
export function Events({ page, selected, unfiltered, onClear, onOpen }: EventsProps) {
  const { events, data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    page;
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <Card>
        <Skeleton lines={10} height="row" />
      </Card>
    );
  if (events.length === 0) return unfiltered ? <NoEvents /> : <NothingFits onClear={onClear} />;
  return (
    <div className={styles.list} data-stale={isPlaceholderData || undefined} aria-busy={isPlaceholderData}>
      <Card flush>
        <EventList
          events={events}
          selected={selected}
          hasMore={hasNextPage}
          onMore={() => {
            if (!isFetchingNextPage) void fetchNextPage();
          }}
          onOpen={({ id }) => onOpen(id)}
        />
      </Card>
      {error ? <Failure error={error} retry={() => void fetchNextPage()} /> : null}
    </div>
  );
}

function NoEvents() {
  return (
    <Empty
      title="No events in this time"
      hint={
        <>
          <p>This page lists what CloudTrail recorded: who did what, when and from where.</p>
          <p>
            Choose a longer time above, or load trail objects: <Mono>./bin/heptagon events load PATH</Mono>
          </p>
        </>
      }
    />
  );
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <Empty
      title="No event fits these filters"
      hint="Take a filter away, or choose a longer time above."
      action={<Button onClick={onClear}>Clear all filters</Button>}
    />
  );
}
