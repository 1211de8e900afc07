"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { counted } from "@/components/posture/score-words";
import table from "@/components/posture/table.module.css";
import { useMay } from "@/components/shell/signed-in";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import styles from "./aws.module.css";
import { useOnlyNew } from "./collection-gaps";
import { type CollectionDetail, useChangedResources } from "./use-aws";

const kinds = ["added", "changed", "removed"] as const;

type CollectionChangesProps = { id: string; changes: CollectionDetail["changes"] };

/** What this collection found otherwise than the one before; every figure opens the resources it counts. */
export function CollectionChanges({ id, changes }: CollectionChangesProps) {
  const may = useMay("posture:read");
  const [open, setOpen] = useQueryStates({
    changedType: parseAsString,
    change: parseAsStringLiteral(kinds),
  });
  const [, setOnlyNew] = useOnlyNew();
  const { types, newGaps } = changes;
  const total = types.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  return (
    <Card
      title={total === 0 ? "No resource changed" : `${counted(total, "resource")} changed`}
      aside="since the collection before"
    >
      <p className={table.words}>
        {newGaps === 0 ? (
          "No new gaps."
        ) : (
          <button type="button" className={styles.figure} onClick={() => void setOnlyNew(true)}>
            {counted(newGaps, "new gap")}
          </button>
        )}
      </p>
      {types.length > 0 ? (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Type</th>
                {kinds.map((kind) => (
                  <th key={kind} scope="col" className={table.number}>
                    {kind}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {types.map((counts) => (
                <tr key={counts.type}>
                  <th scope="row">{counts.type}</th>
                  {kinds.map((kind) => (
                    <td key={kind} className={table.number}>
                      {counts[kind] === 0 || !may ? (
                        counts[kind]
                      ) : (
                        <button
                          type="button"
                          className={styles.figure}
                          aria-label={`${counts[kind]} ${kind} of ${counts.type}`}
                          onClick={() => void setOpen({ changedType: counts.type, change: kind })}
                        >
                          {counts[kind]}
                        </button>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {open.changedType && open.change ? (
        <ChangedResources id={id} type={open.changedType} change={open.change} />
      ) : null}
    </Card>
  );
}

function ChangedResources({
  id,
  type,
  change,
}: {
  id: string;
  type: string;
  change: (typeof kinds)[number];
}) {
  const { data, error } = useChangedResources(id, { type, change });
  return (
    <section className={styles.tested} aria-label={`${type}, ${change}`}>
      <h3 className={styles.subtitle}>
        {type}, {change}
      </h3>
      {error ? <Failure error={error} /> : null}
      {!data && !error ? <Skeleton lines={3} height="row" /> : null}
      <ul className={styles.troubles}>
        {data?.resources.map(({ resource, name, account, region }) => (
          <li key={`${account}${resource}`}>
            <Link
              href={`/findings?resource=${encodeURIComponent(resource.replaceAll(",", "%2C"))}`}
              title={resource}
            >
              {name}
            </Link>{" "}
            <span className={table.muted}>
              {account} · {region}
            </span>
          </li>
        ))}
      </ul>
      {data && data.total > data.resources.length ? (
        <p className={table.words}>
          The first {data.resources.length} of {data.total.toLocaleString("en-GB")}.
        </p>
      ) : null}
    </section>
  );
}
