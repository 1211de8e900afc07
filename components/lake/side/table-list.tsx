import type { LakeEngine } from "@/lib/contract/endpoints/lake";
import styles from "./side.module.css";

/** The tables that a question may name, each with its columns. */
export function TableList({ tables }: { tables: LakeEngine["tables"] }) {
  return (
    <div className={styles.scroll}>
      {tables.map(({ name, about, columns }, index) => (
        <details key={name} open={index === 0} className={styles.table}>
          <summary>
            <code>{name}</code> <span className={styles.about}>{about}</span>
          </summary>
          <dl className={styles.columns}>
            {columns.map((column) => (
              <div key={column.name}>
                <dt>
                  <code>{column.name}</code> <span className={styles.type}>{column.type.toLowerCase()}</span>
                </dt>
                <dd>{column.about}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  );
}
