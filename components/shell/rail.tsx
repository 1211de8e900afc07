"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useState } from "react";
import styles from "./rail.module.css";
import { rememberRail } from "./rail-cookie";
import { RailLinks } from "./rail-links";

/** The areas of the app on the left; can be left as icons only, which is remembered. */
export function Rail({ narrow: first }: { narrow: boolean }) {
  const [narrow, setNarrow] = useState(first);
  function toggle() {
    rememberRail(!narrow);
    setNarrow(!narrow);
  }
  return (
    <div className={styles.rail} data-narrow={narrow || undefined} data-screen-only>
      <RailLinks />
      <button
        type="button"
        className={styles.collapse}
        aria-label={narrow ? "Widen the navigation" : "Narrow the navigation to icons"}
        aria-expanded={!narrow}
        onClick={toggle}
      >
        {narrow ? (
          <PanelLeftOpen size={16} aria-hidden="true" />
        ) : (
          <PanelLeftClose size={16} aria-hidden="true" />
        )}
        <span className={styles.word}>Collapse</span>
      </button>
    </div>
  );
}
