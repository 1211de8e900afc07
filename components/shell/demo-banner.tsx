"use client";

import styles from "./demo-banner.module.css";
import { RemoveDemo } from "./remove-demo";
import { useScopeChoices } from "./scope-choices";

/** Says that what is on screen is a made-up organisation, as long as there is any of it. */
export function DemoBanner() {
  const { demo } = useScopeChoices();
  if (!demo) return null;
  return (
    <aside className={styles.banner} aria-label="Demo data" data-screen-only>
      <span>This is demo data: a made-up organisation, its accounts and its people.</span>
      <RemoveDemo size="small" />
    </aside>
  );
}
