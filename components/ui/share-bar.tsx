import styles from "./bars.module.css";

/** A thin bar from nothing to all: `share` is 0–1. Drawn, not styled, so that the page needs no inline style. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg className={styles.share} data-bar viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.track} width="100" height="4" rx="1" />
      <rect className={styles.accent} width={Math.max(0, Math.min(1, share)) * 100} height="4" rx="1" />
    </svg>
  );
}
