"use client";

import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { resourceHref } from "@/components/ui/resource-href";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "./resource.module.css";
import { type Relations, useRelations } from "./use-resource";

const titles = { names: "It names", "named-by": "It is named by" } as const;

/** What the resource hangs together with: groups, networks, roles, keys, buckets, in both directions. */
export function RelationList({ id }: { id: string }) {
  const { data, error, refetch } = useRelations(id, true);
  return (
    <Card title="Hangs together with">
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={3} height="row" /> : null}
      {(["names", "named-by"] as const).map((direction) => (
        <Direction
          key={direction}
          title={titles[direction]}
          relations={(data?.relations ?? []).filter((one) => one.direction === direction)}
        />
      ))}
      {data?.relations.length === 0 ? (
        <p className={styles.none}>
          Its configuration holds no ARN or id of anything else, and no other resource's holds its own.
        </p>
      ) : null}
    </Card>
  );
}

function Direction({ title, relations }: { title: string; relations: Relations }) {
  const href = useScopedHref();
  if (relations.length === 0) return null;
  return (
    <section>
      <h3 className={styles.name}>{title}</h3>
      <ul className={styles.list}>
        {relations.map((one) => (
          <li key={`${one.id} ${one.as}`} className={styles.item}>
            {one.type ? (
              <Link href={href(resourceHref(one.id))} title={one.id}>
                {one.name}
              </Link>
            ) : (
              <span title={one.id}>{one.name}</span>
            )}
            <span className={styles.second}>
              {one.type ?? "not in the inventory"} · as {one.as}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
