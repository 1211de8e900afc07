"use client";

import { ColumnHeads } from "@/components/posture/column-heads";
import table from "@/components/posture/table.module.css";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { When } from "@/components/ui/when";
import { CellBar } from "./cell-bar";
import { StateBadge } from "./state-badge";
import { useCollections } from "./use-aws";
import { cellCounts } from "./words";

const heads = [
  { title: "Started" },
  { title: "State" },
  { title: "Cells", wide: true },
  { title: "Accounts", number: true },
  { title: "Resources", number: true },
  { title: "Gaps", number: true },
];

/** Collections, newest first, each a link to its grid. */
export function Collections() {
  const { data, error, refetch } = useCollections();
  return (
    <Card title="Collections" aside="newest first">
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={3} height="row" /> : null}
      {data?.length === 0 ? (
        <Empty
          title="Nothing has been collected from AWS yet"
          hint="Each collection appears here, with what was read, what was not and why, and what changed."
        />
      ) : null}
      {data && data.length > 0 ? (
        <div className={table.scroll}>
          <table className={table.table}>
            <ColumnHeads heads={heads} />
            <tbody>
              {data.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link href={`/settings/aws/collections/${one.id}`}>
                      <When at={one.startedAt} show="relative" />
                    </Link>
                  </th>
                  <td>
                    <StateBadge state={one.state} />
                  </td>
                  <td className={table.wide}>
                    <CellBar cells={one.cells} />
                    <span className="visually-hidden">
                      {cellCounts(one.cells).ended} of {cellCounts(one.cells).total} cells
                    </span>
                  </td>
                  <td className={table.number}>
                    {one.accounts.length - one.unreached.length} of {one.accounts.length}
                  </td>
                  <td className={table.number}>{one.resources.toLocaleString("en-GB")}</td>
                  <td className={table.number}>
                    <Link href={`/settings/aws/collections/${one.id}#gaps`}>
                      {one.gaps.toLocaleString("en-GB")}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Card>
  );
}
