"use client";

import { parseAsBoolean, useQueryState } from "nuqs";
import { useMay } from "@/components/shell/signed-in";
import { whoActed } from "@/components/timeline/words/who";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Mono } from "@/components/ui/mono";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import type { EventRow } from "@/lib/contract/endpoints/events";
import styles from "./resource.module.css";
import { useResourceEvents } from "./use-resource";

/** Who touched the resource, newest first: the changes, or everything. */
export function ResourceEvents({ id }: { id: string }) {
  const may = useMay("events:read");
  const [all, setAll] = useQueryState("reads", parseAsBoolean.withDefault(false));
  const { data, error, refetch } = useResourceEvents(id, !all, may);
  const href = useScopedHref();
  if (!may) return null;
  return (
    <Card
      title="Last events"
      aside={
        <Link href={href("/timeline", { resource: id.replaceAll(",", "%2C"), range: "90d" })}>
          in the timeline
        </Link>
      }
    >
      <Button size="small" aria-pressed={all} onClick={() => void setAll(all ? null : true)}>
        Reads too
      </Button>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={4} height="row" /> : null}
      <ul className={styles.list}>
        {data?.events.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ul>
      {data?.events.length === 0 ? (
        <p className={styles.none}>
          No {all ? "event" : "change"} of the last year in the timeline names this resource.
        </p>
      ) : null}
    </Card>
  );
}

function EventLine({ event }: { event: EventRow }) {
  const href = useScopedHref();
  const { name, via } = whoActed(event);
  return (
    <li className={styles.item}>
      <strong title={event.actor}>{name}</strong> <span className={styles.quiet}>{via}</span>{" "}
      <Link
        href={href("/timeline", {
          event: event.id,
          from: event.time.slice(0, 10).concat("T00:00:00Z"),
          to: event.time.slice(0, 10).concat("T23:59:59Z"),
          range: undefined,
        })}
      >
        <Mono>
          {event.source}:{event.name}
        </Mono>
      </Link>{" "}
      {event.error ? <Badge tone="danger">{event.error}</Badge> : null}
      <span className={styles.second}>
        <When at={event.time} />
      </span>
    </li>
  );
}
