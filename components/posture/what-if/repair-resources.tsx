"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { Button } from "@/components/ui/button";
import { Failure } from "@/components/ui/failure";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { useFindings } from "../use-posture";
import { choiceOf } from "./choices";
import styles from "./what-if.module.css";

type RepairResourcesProps = {
  check: string;
  fix: readonly string[];
  onToggle: (check: string, resource?: string) => void;
};

/** The resources that fail a check, each to be chosen on its own. */
export function RepairResources({ check, fix, onToggle }: RepairResourcesProps) {
  const list = useFindings({ check: [check], status: ["fail"] });
  const accountName = useAccountName();
  const resources = new Map(
    (list.data?.pages ?? []).flatMap((page) => page.findings.map((one) => [one.resource, one] as const)),
  );
  if (list.error) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={2} height="row" />;
  return (
    <>
      <ul className={styles.resources}>
        {[...resources.values()].map(({ resource, account, region }) => (
          <li key={resource}>
            <label className={styles.resource} title={resource}>
              <input
                type="checkbox"
                checked={fix.includes(check) || fix.includes(choiceOf(check, resource))}
                onChange={() => onToggle(check, resource)}
              />
              <span>
                {cutMiddle(shortArn(resource).name, 56)}{" "}
                <span className={styles.where}>
                  {accountName(account)} · {region}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button size="small" variant="quiet" onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </>
  );
}
