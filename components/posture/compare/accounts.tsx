"use client";

import { addressOf } from "@/components/api/address";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { endpoints } from "@/lib/contract/endpoints/compare";
import { CsvLink } from "../csv-link";
import table from "../table.module.css";
import { type ComparedAccounts, useComparedAccounts } from "../use-decisions";
import { CheckDifference } from "./check-difference";
import styles from "./compare.module.css";
import { ComparePage } from "./compare-page";
import { ScoreTable } from "./score-table";

type AccountsProps = { left: string; right: string; form: React.ReactNode };

/** Two accounts side by side, as they are now. */
export function Accounts({ left, right, form }: AccountsProps) {
  const chosen = left !== "" && right !== "";
  const { data, error, refetch, isPlaceholderData } = useComparedAccounts(left, right);
  const shown = chosen ? data : undefined;
  return (
    <ComparePage
      title={shown?.sentence ?? "Two accounts"}
      form={form}
      actions={
        chosen ? (
          <CsvLink address={addressOf(endpoints.exportAccounts, { query: { left, right, format: "csv" } })} />
        ) : null
      }
    >
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {shown ? <Loaded data={shown} stale={isPlaceholderData} /> : null}
      {chosen && !shown && !error ? <Skeleton lines={3} height="card" /> : null}
      {chosen ? null : (
        <Empty
          title="Here will be two accounts side by side"
          hint="Scores, the checks that tell them apart, and what each holds. It takes two accounts."
        />
      )}
    </ComparePage>
  );
}

function Loaded({ data, stale }: { data: ComparedAccounts; stale: boolean }) {
  const href = useScopedHref();
  const side = ({ account, name }: ComparedAccounts["left"]) => ({
    title: name ?? account,
    findings: { accounts: account },
    all: href("/principles", { accounts: account }),
    href: (principle: number) => href(`/principles/${principle}`, { accounts: account }),
  });
  const [left, right] = [side(data.left), side(data.right)];
  return (
    <div className={styles.stack} aria-busy={stale}>
      <div className={styles.columns}>
        <Card title="Principles">
          <ScoreTable principles={data.principles} overall={data.overall} left={left} right={right} />
        </Card>
        <Card title="Checks that differ" aside="largest effect first">
          <CheckDifference checks={data.checks} left={left} right={right} />
        </Card>
      </div>
      <Card title="Resources" aside="in the newest inventory">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
        <div className={styles.scroll} tabIndex={0}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Type</th>
                <th scope="col" className={table.number}>
                  {left.title}
                </th>
                <th scope="col" className={table.number}>
                  {right.title}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.resources.map((one) => (
                <tr key={one.type}>
                  <th scope="row">{one.type}</th>
                  <td className={table.number}>{one.left.toLocaleString("en-GB")}</td>
                  <td className={table.number}>{one.right.toLocaleString("en-GB")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  );
}
