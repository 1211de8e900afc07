"use client";

import { useMemo } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { type Column, DataTable } from "@/components/ui/data-table";
import { useTimeZone } from "@/components/ui/time-zone";
import type { EventRow } from "@/lib/contract/endpoints/events";
import { useNarrow } from "../use-narrow";
import { EventCard, EventTime, WhatCell, WhoCell } from "./cells";

type EventListProps = {
  events: readonly EventRow[];
  selected: string | null;
  hasMore: boolean;
  onMore: () => void;
  onOpen: (event: EventRow) => void;
};

/** The events, newest first; on a narrow screen each is a card. */
export function EventList({ events, selected, hasMore, onMore, onOpen }: EventListProps) {
  const zone = useTimeZone();
  const narrow = useNarrow();
  const accountName = useAccountName();
  const columns = useMemo<Column<EventRow>[]>(() => {
    if (narrow)
      return [{ id: "event", title: "Events", cell: (event) => <EventCard event={event} zone={zone} /> }];
    return [
      {
        id: "time",
        title: "Time",
        width: "92px",
        cell: (event) => <EventTime at={event.time} zone={zone} />,
      },
      { id: "who", title: "Who", width: "minmax(120px, 2fr)", cell: (event) => <WhoCell event={event} /> },
      { id: "what", title: "What", width: "minmax(200px, 4fr)", cell: (event) => <WhatCell event={event} /> },
      {
        id: "account",
        title: "Account",
        width: "96px",
        cell: (event) => <span title={event.account}>{accountName(event.account)}</span>,
      },
    ];
  }, [narrow, zone, accountName]);
  return (
    <DataTable
      label="Events"
      rows={events}
      columns={columns}
      rowKey={(event) => event.id}
      selectedKey={selected}
      onOpen={onOpen}
      hasMore={hasMore}
      onMore={onMore}
      density="two-line"
    />
  );
}
