"use client";

import { useMay } from "@/components/shell/signed-in";
import { Button, LinkButton } from "@/components/ui/button";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import type { FilterField } from "../filter/fields";
import { type Filters, noFilters, withTerm } from "../filter/filters";
import styles from "./detail.module.css";
import type { Detail } from "./event-detail";
import { permissionQuestion } from "./permission-question";

type AlikeChipsProps = { detail: Detail; onFilter: (filters: Filters) => void };

/** From this event to those like it, each with how many there are; and to whether it was allowed. */
export function AlikeChips({ detail: { event, counts }, onFilter }: AlikeChipsProps) {
  const href = useScopedHref();
  const mayAsk = useMay("iam:read");
  const question = permissionQuestion(event);
  const only = (field: FilterField, value: string) =>
    onFilter(withTerm(noFilters, { field, value, excluded: false }));
  const { session } = event;
  const [resource] = event.resources;
  return (
    <div className={styles.chips}>
      {session ? (
        <Button size="small" onClick={() => only("session", session)}>
          Same session <Count count={counts.session} />
        </Button>
      ) : null}
      <Button size="small" onClick={() => only("actor", event.actor)}>
        Same actor <Count count={counts.actor} />
      </Button>
      {resource ? (
        <Button size="small" onClick={() => only("resource", resource)}>
          Same resource <Count count={counts.resource} />
        </Button>
      ) : null}
      {question && mayAsk ? (
        <>
          <LinkButton size="small" href={href("/permissions", { mode: "can", ...question })}>
            Can they?
          </LinkButton>
          <LinkButton
            size="small"
            href={href("/permissions", {
              mode: "who-can",
              action: question.action,
              resource: question.resource,
            })}
          >
            Who else can?
          </LinkButton>
        </>
      ) : null}
    </div>
  );
}

function Count({ count }: { count: number }) {
  return <span className={styles.count}>{count.toLocaleString("en-GB")}</span>;
}
