"use client";

import { parseAsString, useQueryState } from "nuqs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Severity } from "@/components/ui/severity";
import { Skeleton } from "@/components/ui/skeleton";
import { Status } from "@/components/ui/status";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { FindingDrawer } from "../finding-drawer";
import { counted } from "../score-words";
import styles from "./resource.module.css";
import { resourceCounts } from "./resource-words";
import { useResourceFindings } from "./use-resource";

/** Every check of the resource, what fails first; one opens to its fix. */
export function ResourceFindings({ id }: { id: string }) {
  const list = useResourceFindings(id);
  const href = useScopedHref();
  const [open, setOpen] = useQueryState("finding", parseAsString.withOptions({ history: "replace" }));
  const findings = list.data?.pages.flatMap((page) => page.findings) ?? [];
  const { failing, assessed, notAssessed, muted } = resourceCounts(findings);
  return (
    <Card
      title="Checks"
      aside={
        list.data ? (
          <Link href={href("/findings", { resource: id, accounts: undefined, regions: undefined })}>
            {failing} of {counted(assessed, "check")} fail
            {notAssessed > 0 ? `, ${notAssessed} not assessed` : ""}
            {muted > 0 ? `, ${muted} muted` : ""}
          </Link>
        ) : undefined
      }
    >
      {list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending && !list.error ? <Skeleton lines={4} height="row" /> : null}
      <ul className={styles.list}>
        {findings.map((one) => (
          <li key={one.id} className={styles.item}>
            <div className={styles.finding}>
              <Severity value={one.severity} shapeOnly />
              <span>
                <button type="button" className={styles.check} onClick={() => void setOpen(one.id)}>
                  {one.title}
                </button>
                <span className={styles.second}>{one.reason}</span>
              </span>
              <Status value={one.status} />
              {one.status === "fail" ? (
                <Button size="small" aria-label={`Fix: ${one.title}`} onClick={() => void setOpen(one.id)}>
                  Fix…
                </Button>
              ) : (
                <span />
              )}
            </div>
          </li>
        ))}
      </ul>
      {list.data && findings.length === 0 ? (
        <p className={styles.none}>No check judges this resource on its own.</p>
      ) : null}
      {list.hasNextPage ? (
        <Button size="small" variant="quiet" onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
      <FindingDrawer id={open} onClose={() => void setOpen(null)} />
    </Card>
  );
}
