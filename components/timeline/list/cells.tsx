import { Badge } from "@/components/ui/badge";
import { absoluteTime, clockTime } from "@/components/ui/time-words";
import type { EventRow } from "@/lib/contract/endpoints/events";
import { resourceName } from "../words/what";
import { whoActed } from "../words/who";
import styles from "./cells.module.css";

type Zoned = { zone: string | undefined };

/** Time of day, and the day below it. */
export function EventTime({ at, zone }: Zoned & { at: string }) {
  return (
    <time dateTime={at} title={absoluteTime(at, zone)} className={styles.time}>
      <span className={styles.clock}>{clockTime(at, zone)}</span>
      <span className={styles.second}>{dayOf(at, zone)}</span>
    </time>
  );
}

function dayOf(at: string, zone: string | undefined): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: zone }).format(
    new Date(at),
  );
}

/** The person first, then through what; the machine's truth on hover. */
export function WhoCell({ event }: { event: EventRow }) {
  const { name, via } = whoActed(event);
  return (
    <span className={styles.stack} title={event.actor}>
      <strong className={styles.cut}>{name}</strong>
      <span className={styles.second}>{via}</span>
    </span>
  );
}

/** The call as the API names it, what it touched, and its error. */
export function WhatCell({ event }: { event: EventRow }) {
  const [resource, ...more] = event.resources;
  return (
    <span className={styles.stack}>
      <span className={styles.call}>
        <code className={styles.cut} title={`${event.source}:${event.name}`}>
          {event.source}:{event.name}
        </code>
        {event.error ? <ErrorBadge error={event.error} /> : null}
      </span>
      <span className={styles.second} title={event.resources.join("\n")}>
        {resource ? resourceName(resource) : event.region}
        {more.length > 0 ? ` and ${more.length} more` : ""}
      </span>
    </span>
  );
}

/** A call that failed: a shape, a word and a colour. */
export function ErrorBadge({ error }: { error: string }) {
  return (
    <Badge tone="danger" title={error}>
      <svg width="9" height="9" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 1 11.5 11H0.5Z" fill="currentColor" />
      </svg>
      {shortError(error)}
    </Badge>
  );
}

/** `Client.UnauthorizedOperation` without its family. */
function shortError(error: string): string {
  return error.replace(/^(Client|Server)\./, "").replace(/Exception$/, "");
}

/** An event on a narrow screen. */
export function EventCard({ event, zone }: Zoned & { event: EventRow }) {
  const { name } = whoActed(event);
  const [resource] = event.resources;
  return (
    <span className={styles.stack}>
      <span className={styles.call}>
        <strong className={styles.cut}>{name}</strong>
        {event.error ? <ErrorBadge error={event.error} /> : null}
        <time className={styles.right} dateTime={event.time} title={absoluteTime(event.time, zone)}>
          {dayOf(event.time, zone)} {clockTime(event.time, zone).slice(0, 5)}
        </time>
      </span>
      <span className={styles.second}>
        <code>
          {event.source}:{event.name}
        </code>{" "}
        {resource ? resourceName(resource) : ""}
      </span>
    </span>
  );
}
