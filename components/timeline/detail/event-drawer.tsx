"use client";

import { Drawer } from "@/components/ui/drawer";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import type { Filters } from "../filter/filters";
import { useEvent } from "../use-timeline";
import { EventDetail } from "./event-detail";

type EventDrawerProps = {
  id: string | null;
  onFilter: (filters: Filters) => void;
  onOpen: (id: string) => void;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
};

/** One event beside the list, under an address of its own. */
export function EventDrawer({ id, onFilter, onOpen, ...drawer }: EventDrawerProps) {
  const { data, error, refetch } = useEvent(id);
  return (
    <Drawer open={id !== null} title={data?.event.name ?? "Event"} {...drawer}>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!error && data ? <EventDetail detail={data} onFilter={onFilter} onOpen={onOpen} /> : null}
      {!error && !data ? <Skeleton lines={8} height="row" /> : null}
    </Drawer>
  );
}
