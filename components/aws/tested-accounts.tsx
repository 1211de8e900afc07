import table from "@/components/posture/table.module.css";
import { Badge } from "@/components/ui/badge";
import { Mono } from "@/components/ui/mono";
import type { TestedAccount } from "@/lib/contract/endpoints/aws-connection";
import styles from "./aws.module.css";
import type { TestedConnection } from "./use-aws";

const states = {
  entered: { text: "Entered", tone: "ok" },
  refused: { text: "Refused", tone: "danger" },
  "left-out": { text: "Left out", tone: "neutral" },
} as const;

/** What came of trying the way into each account: who we are there, or what is wrong and what to do. */
export function TestedAccounts({ tested }: { tested: TestedConnection }) {
  const entered = tested.accounts.filter(({ state }) => state === "entered").length;
  return (
    <div className={styles.tested}>
      <p className={styles.words} role="status">
        {entered} of {tested.accounts.length} accounts entered
        {tested.organisation ? ` of the organisation ${tested.organisation}` : ""}, starting as{" "}
        <Mono>{tested.us.arn}</Mono>.
      </p>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">State</th>
              <th scope="col">Who we are there, or what to do</th>
            </tr>
          </thead>
          <tbody>
            {tested.accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row">
                  {account.name ?? account.id}
                  <div className={table.muted}>
                    {account.name ? <Mono>{account.id}</Mono> : null} {account.unit}
                  </div>
                </th>
                <td>
                  <Badge tone={states[account.state].tone}>{states[account.state].text}</Badge>
                </td>
                <td className={styles.outcome}>
                  <Outcome account={account} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Outcome({ account: { arn, regions, message, next } }: { account: TestedAccount }) {
  if (arn === null)
    return (
      <>
        {message} <span className={table.muted}>{next}</span>
      </>
    );
  return (
    <>
      <Mono>{arn}</Mono>
      <div className={table.muted}>
        {regions === null ? "AWS does not say which regions are enabled." : `${regions} regions.`} {message}
      </div>
    </>
  );
}
