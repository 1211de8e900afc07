"use client";

import { ExportFindings } from "@/components/posture/export-findings";
import { counted } from "@/components/posture/score-words";
import type { ListedFinding } from "@/components/posture/use-posture";
import { Button } from "@/components/ui/button";
import type { ActKind } from "./act-dialog";
import styles from "./acts.module.css";

type SelectionBarProps = {
  chosen: readonly ListedFinding[];
  onAct: (act: ActKind) => void;
  onUnmute: () => void;
  onClear: () => void;
};

/** As many ids as an address can carry. */
const mostExported = 300;

/** What can be done with the rows that are selected. */
export function SelectionBar({ chosen, onAct, onUnmute, onClear }: SelectionBarProps) {
  if (chosen.length === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label="With the selected findings">
      <span className={styles.count}>{counted(chosen.length, "finding")} selected</span>
      <Button size="small" onClick={() => onAct("assign")}>
        Assign…
      </Button>
      <Button size="small" onClick={() => onAct("mute")}>
        Mute…
      </Button>
      {chosen.some(({ status }) => status === "muted") ? (
        <Button size="small" onClick={onUnmute}>
          Unmute
        </Button>
      ) : null}
      <Button size="small" onClick={() => onAct("note")}>
        Note…
      </Button>
      {chosen.length <= mostExported ? (
        <ExportFindings
          filters={{ id: chosen.map(({ id }) => id) }}
          label="the selected findings"
          size="small"
        />
      ) : null}
      <Button size="small" variant="quiet" onClick={onClear}>
        Clear
      </Button>
    </div>
  );
}
