"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { Arn } from "@/components/ui/arn";
import { When } from "@/components/ui/when";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/events";
import type { Filters } from "../filter/filters";
import { ErrorBadge } from "../list/cells";
import { eventSentence, resourceName } from "../words/what";
import { whoActed } from "../words/who";
import { AlikeChips } from "./alike-chips";
import { Around } from "./around";
import styles from "./detail.module.css";
import { RawRecord } from "./raw-record";

export type Detail = ResponseOf<typeof endpoints.getEvent>;

type EventDetailProps = {
  detail: Detail;
  onFilter: (filters: Filters) => void;
  onOpen: (id: string) => void;
};

/** What happened in words, what stands around it, what is alike, and the record itself. */
export function EventDetail({ detail, onFilter, onOpen }: EventDetailProps) {
  const { event, around, userAgent } = detail;
  const accountName = useAccountName();
  return (
    <div className={styles.detail}>
      <Sentence detail={detail} />
      <dl className={styles.facts}>
        <Fact name="When">
          <When at={event.time} />
        </Fact>
        <Fact name="Who">
          <span>{whoActed(event).via}</span> <Arn value={event.actor} />
        </Fact>
        <Fact name="Where">
          {accountName(event.account)} · {event.region}
        </Fact>
        {event.ip ? (
          <Fact name="From">
            {event.ip}
            {userAgent ? <span className={styles.muted}> · {userAgent}</span> : null}
          </Fact>
        ) : null}
        {event.resources.length > 0 ? (
          <Fact name="Touched">
            <ul className={styles.resources}>
              {event.resources.map((resource) => (
                <li key={resource}>
                  <Arn value={resource} />
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {event.error ? (
          <Fact name="Error">
            <ErrorBadge error={event.error} />
          </Fact>
        ) : null}
      </dl>
      <AlikeChips detail={detail} onFilter={onFilter} />
      <Around event={event} around={around} onOpen={onOpen} />
      <RawRecord detail={detail} />
    </div>
  );
}

function Sentence({ detail: { event } }: { detail: Detail }) {
  const { who, did, on, end } = eventSentence(event);
  return (
    <p className={styles.sentence}>
      <strong>{who}</strong> {did}
      {on ? (
        <>
          {": "}
          <code title={on}>{resourceName(on)}</code>
        </>
      ) : null}
      {end}.
    </p>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
