"use client";

import { Fragment } from "react";
import { Link } from "@/components/ui/link";
import table from "../table.module.css";
import type { Framework } from "../use-decisions";
import { useFindingsHref } from "../use-findings-href";
import styles from "./frameworks.module.css";
import { RequirementStatus } from "./requirement-status";

type Row = Framework["rows"][number];

/** The requirements, section by section. */
export function RequirementTable({ rows }: { rows: readonly Row[] }) {
  const sections = [...new Set(rows.map(({ section }) => section.id))];
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Requirement</th>
            <th scope="col">Status</th>
            <th scope="col" className={table.number}>
              Failing
            </th>
            <th scope="col" className={table.wide}>
              Checks that cover it
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map((id) => {
            const mine = rows.filter(({ section }) => section.id === id);
            const title = mine[0]?.section.title;
            return (
              <Fragment key={id}>
                {title ? (
                  <tr className={styles.section}>
                    <th scope="rowgroup" colSpan={4}>
                      {id} {title}
                    </th>
                  </tr>
                ) : null}
                {mine.map((row) => (
                  <RequirementRow key={row.id} row={row} />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function RequirementRow({ row }: { row: Row }) {
  const findingsHref = useFindingsHref();
  const { id, title, status, failed, passed, notAssessed, muted, checks } = row;
  const covering = checks.map(({ check }) => check).join(",");
  return (
    <tr id={id}>
      <td>
        <span className={styles.id}>{id}</span> {title}
      </td>
      <td>
        <RequirementStatus value={status} />
      </td>
      <td className={table.number}>
        {failed > 0 ? (
          <Link href={findingsHref({ check: covering, status: "fail" })}>
            {failed} of {passed + failed}
          </Link>
        ) : passed > 0 ? (
          <Link href={findingsHref({ check: covering, status: "pass" })}>0 of {passed}</Link>
        ) : (
          notAssessed + muted === 0 && <span className={table.muted}>–</span>
        )}
        {notAssessed > 0 ? (
          <Link
            className={`${styles.quiet} ${styles.second}`}
            href={findingsHref({ check: covering, status: "not_assessed" })}
          >
            {notAssessed} not assessed
          </Link>
        ) : null}
        {muted > 0 ? (
          <Link
            className={`${styles.quiet} ${styles.second}`}
            href={findingsHref({ check: covering, status: "muted" })}
          >
            {muted} muted
          </Link>
        ) : null}
      </td>
      <td className={table.wide}>
        {checks.length === 0 ? (
          <span className={table.muted}>none: this is a gap</span>
        ) : (
          <ul className={styles.checks}>
            {checks.map((one) => (
              <li key={one.check}>
                <Link href={findingsHref({ check: one.check })}>{one.title}</Link>{" "}
                {one.failed > 0 ? <span className={styles.quiet}>{one.failed} failing</span> : null}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
