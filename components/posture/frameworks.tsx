import styles from "./finding-detail.module.css";
import type { Finding } from "./use-posture";

/** Which requirements the check serves, framework by framework. */
export function Frameworks({ list }: { list: Finding["frameworks"] }) {
  if (list.length === 0) return null;
  const byFramework = Map.groupBy(list, ({ framework }) => framework);
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>Frameworks</h3>
      <dl className={styles.frameworks}>
        {[...byFramework].map(([framework, rows]) => (
          <div key={framework} className={styles.line}>
            <dt>{framework}</dt>
            <dd>{rows.map(({ requirement }) => requirement).join(", ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
