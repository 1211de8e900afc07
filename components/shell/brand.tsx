import styles from "./rail.module.css";

/** The mark and the name. */
export function Brand() {
  return (
    <div className={styles.brand}>
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
        <polygon
          points="12,2 19.8,5.8 21.7,14.2 16.3,21 7.7,21 2.3,14.2 4.2,5.8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      </svg>
      <span className={styles.word}>Heptagon</span>
    </div>
  );
}
