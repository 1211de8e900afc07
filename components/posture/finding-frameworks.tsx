import styles from "./finding-detail.module.css";
import type { Finding } from "./use-posture";

/** Which requirements the check serves, framework by framework. */
export function Frameworks({ list }: { list: Finding["frameworks"] }) {
  if (list.length === 0) return null;
  const names = [...new Set(list.map(({ framework }) => framework))];
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>Frameworks</h3>
      <dl className={styles.frameworks}>
        {names.map((name) => (
          <div key={name} className={styles.framework}>
            <dt>{name}</dt>
            <dd>
              {list
                .filter(({ framework }) => framework === name)
                .map(({ requirement }) => requirement)
                .join(", ")}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
