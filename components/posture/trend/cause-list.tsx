"use client";

import { whoActed } from "@/components/timeline/words/who";
import { Link } from "@/components/ui/link";
import { Mono } from "@/components/ui/mono";
import { absoluteTime } from "@/components/ui/time-words";
import { useTimeZone } from "@/components/ui/time-zone";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import type { CauseAnswer, CausesAnswer } from "@/lib/contract/cause";
import styles from "./trend.module.css";

const sure: Record<CauseAnswer["likelihood"], string> = {
  strong: "Most probably",
  likely: "Probably",
  possible: "Possibly",
};

/** The events that probably changed a finding, the person first; or that none in the timeline fits. */
export function CauseList({ causes }: { causes: CausesAnswer }) {
  const zone = useTimeZone();
  const span = `${absoluteTime(causes.after, zone)} and ${absoluteTime(causes.until, zone)}`;
  if (causes.causes.length === 0) {
    return <p className={styles.none}>No matching event in the timeline between {span}.</p>;
  }
  return (
    <ol className={styles.causes} aria-label="Probable causes">
      {causes.causes.map((cause) => (
        <CauseLine key={cause.event.id} cause={cause} />
      ))}
    </ol>
  );
}

function CauseLine({ cause: { event, likelihood, because } }: { cause: CauseAnswer }) {
  const href = useScopedHref();
  const { name, via } = whoActed(event);
  return (
    <li className={styles.cause}>
      {sure[likelihood]} <strong title={event.actor}>{name}</strong> {via}:{" "}
      <Link href={href("/timeline", { event: event.id, ...spanAround(event.time) })}>
        <Mono>
          {event.source}:{event.name}
        </Mono>
      </Link>{" "}
      <When at={event.time} /> <span className={styles.quiet}>since {because}</span>
    </li>
  );
}

const hour = 3_600_000;

/** The timeline opens around the event, whatever span the scope says. */
function spanAround(time: string): { from: string; to: string; range: undefined } {
  const at = Date.parse(time);
  return {
    from: new Date(at - 12 * hour).toISOString(),
    to: new Date(at + 12 * hour).toISOString(),
    range: undefined,
  };
}
