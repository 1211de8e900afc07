import styles from "./skip-link.module.css";

/** The first thing Tab reaches: past the navigation, to what the page says. */
export function SkipLink() {
  return (
    <a className={styles.skip} href="#content">
      Skip to content
    </a>
  );
}
