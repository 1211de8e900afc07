import styles from "./permissions.module.css";

/** What an answer could not take into account. */
export function Caveats({ caveats }: { caveats: readonly string[] }) {
  if (caveats.length === 0) return null;
  return (
    <ul className={styles.caveats} aria-label="What this answer leaves out">
      {caveats.slice(0, 5).map((one) => (
        <li key={one}>{one}</li>
      ))}
      {caveats.length > 5 ? <li>and {caveats.length - 5} more.</li> : null}
    </ul>
  );
}
