"use client";

import { classNames } from "@/components/ui/class-names";
import { clockTime } from "@/components/ui/time-words";
import { useTimeZone } from "@/components/ui/time-zone";
import type { EventRow } from "@/lib/contract/endpoints/events";
import { resourceName, verbWords } from "../words/what";
import styles from "./detail.module.css";

type AroundProps = { event: EventRow; around: readonly EventRow[]; onOpen: (id: string) => void };

const each = 4;

/** What the same session did before and after. */
export function Around({ event, around, onOpen }: AroundProps) {
  if (around.length === 0) return null;
  const before = around.filter((one) => isBefore(one, event)).slice(-each);
  const after = around.filter((one) => !isBefore(one, event)).slice(0, each);
  return (
    <section aria-label="The same session">
      <h3 className={styles.heading}>The same session</h3>
      <ol className={styles.around}>
        {[...before, event, ...after].map((one) => (
          <Step key={one.id} event={one} current={one.id === event.id} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  );
}

function isBefore(one: EventRow, other: EventRow): boolean {
  return one.time < other.time || (one.time === other.time && one.id < other.id);
}

function Step({
  event,
  current,
  onOpen,
}: {
  event: EventRow;
  current: boolean;
  onOpen: AroundProps["onOpen"];
}) {
  const zone = useTimeZone();
  const [resource] = event.resources;
  const words = (
    <>
      <span className={styles.clock}>{clockTime(event.time, zone)}</span>
      <span className={styles.cut}>
        {current ? "this call" : verbWords(event.name)}
        {resource && !current ? ` · ${resourceName(resource)}` : ""}
      </span>
      {event.error ? <span className={styles.failed}>{event.error}</span> : null}
    </>
  );
  return (
    <li>
      {current ? (
        <strong className={styles.step} aria-current="true">
          {words}
        </strong>
      ) : (
        <button
          type="button"
          className={classNames(styles.step, styles.link)}
          onClick={() => onOpen(event.id)}
        >
          {words}
        </button>
      )}
    </li>
  );
}
