"use client";

import { Fragment } from "react";
import { CoveringChecks } from "../covering-checks";
import { Figures } from "../figures";
import table from "../table.module.css";
import type { Framework } from "../use-decisions";
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

function RequirementRow({ row: { id, title, status, checks, ...figures } }: { row: Row }) {
  return (
    <tr id={id}>
      <td>
        <span className={styles.id}>{id}</span> {title}
      </td>
      <td>
        <RequirementStatus value={status} />
      </td>
      <td className={table.number}>
        <Figures checks={checks.map(({ check }) => check)} {...figures} />
      </td>
      <td className={table.wide}>
        <CoveringChecks checks={checks} none="none: this is a gap" />
      </td>
    </tr>
  );
}
