import styles from "@/components/access/people/people.module.css";
import { utcMinute } from "@/components/access/utc-minute";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/system";

type AuditEntry = ResponseOf<typeof endpoints.auditLog>["entries"][number];

/** Who did what, newest first. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Who</th>
            <th scope="col">Action</th>
            <th scope="col">On</th>
            <th scope="col">Details</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className={styles.time}>
                <time dateTime={entry.at}>{utcMinute(entry.at)}</time>
              </td>
              <td>{entry.who}</td>
              <td>{entry.action}</td>
              <td>{entry.target}</td>
              <td>{detailText(entry.detail)}</td>
              <td className={styles.time}>{entry.ip}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `role auditor, accounts all`: the details in one line. */
function detailText(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
}
