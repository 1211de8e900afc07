"use client";

import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Mono } from "@/components/ui/mono";
import { shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "./resource.module.css";
import { type Reach, useReach } from "./use-resource";

const words = {
  read: "can read",
  write: "can write",
  delete: "can delete",
  administer: "can administer",
} as const;
const shown = 8;

/** Who can reach the resource, by the IAM engine: how many, by which action, and who. */
export function ReachCard({ id }: { id: string }) {
  const { data, error, refetch } = useReach(id, true);
  const href = useScopedHref();
  return (
    <Card
      title="Who can reach it"
      aside={
        <Link href={href("/permissions", { mode: "who-can", resource: id })}>ask about another action</Link>
      }
    >
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={3} height="row" /> : null}
      {data ? <Kinds data={data} id={id} /> : null}
    </Card>
  );
}

function Kinds({ data, id }: { data: Reach; id: string }) {
  const href = useScopedHref();
  if (data.kinds.length === 0) {
    return <p className={styles.none}>There is no typical action for this type: ask about one.</p>;
  }
  const read = data.kinds.find(({ kind }) => kind === "administer") ?? data.kinds[0];
  return (
    <>
      <dl className={styles.kinds}>
        {data.kinds.map(({ kind, action, allowed, conditional, asked }) => (
          <div key={kind}>
            <dt>{words[kind]}</dt>
            <dd>
              <Link
                className={styles.count}
                href={href("/permissions", { mode: "who-can", action, resource: resourceOf(id, kind) })}
              >
                {allowed}
              </Link>{" "}
              <span className={styles.quiet}>
                of {asked}
                {conditional > 0 ? `, ${conditional} under conditions` : ""}
              </span>
              <span className={styles.second}>
                <Mono>{action}</Mono>
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {read ? (
        <>
          <h3 className={styles.name}>Who {words[read.kind]}</h3>
          <ul className={styles.list}>
            {read.principals.slice(0, shown).map((one) => (
              <li key={one.principal} className={styles.item}>
                <Link href={href("/permissions", { principal: one.principal })} title={one.principal}>
                  {shortArn(one.principal).name}
                </Link>
                <span className={styles.second}>{wayOf(one)}</span>
              </li>
            ))}
          </ul>
          {read.principals.length > shown ? (
            <p className={styles.none}>
              <Link
                href={href("/permissions", {
                  mode: "who-can",
                  action: read.action,
                  resource: resourceOf(id, read.kind),
                })}
              >
                and {read.allowed + read.conditional - shown} more
              </Link>
            </p>
          ) : null}
        </>
      ) : null}
      {data.caveats.map((caveat) => (
        <p key={caveat} className={styles.none}>
          {caveat}
        </p>
      ))}
    </>
  );
}

function wayOf({ way, via, decision }: Reach["kinds"][number]["principals"][number]): string {
  const names = via.map((one) => shortArn(one).name).join(" → ");
  const how =
    way === "direct" ? "directly" : way === "group" ? `through group ${names}` : `by way of ${names}`;
  return decision === "Conditional" ? `${how}, under conditions` : how;
}

/** The question behind a figure is asked of a bucket's objects, except to administer it. */
function resourceOf(id: string, kind: Reach["kinds"][number]["kind"]): string {
  return id.startsWith("arn:aws:s3:::") && kind !== "administer" ? `${id}/*` : id;
}
