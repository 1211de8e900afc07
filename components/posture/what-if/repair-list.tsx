"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Severity } from "@/components/ui/severity";
import { effortWords } from "@/components/ui/time-words";
import { counted } from "../score-words";
import type { WhatIf } from "../use-decisions";
import { RepairResources } from "./repair-resources";
import styles from "./what-if.module.css";

type RepairListProps = {
  repairs: WhatIf["repairs"];
  fix: readonly string[];
  onToggle: (check: string, resource?: string) => void;
};

/** Everything that fails, check by check, largest gain first: choose a whole check, or some of its resources. */
export function RepairList({ repairs, fix, onToggle }: RepairListProps) {
  if (repairs.length === 0) return <p className={styles.none}>Nothing that was assessed fails.</p>;
  return (
    <ul className={styles.list}>
      {repairs.map((repair) => (
        <RepairItem
          key={`${repair.principle} ${repair.check}`}
          repair={repair}
          fix={fix}
          onToggle={onToggle}
        />
      ))}
    </ul>
  );
}

type RepairItemProps = Omit<RepairListProps, "repairs"> & { repair: WhatIf["repairs"][number] };

function RepairItem({ repair, fix, onToggle }: RepairItemProps) {
  const { check, title, severity, principle, failing, assessed, gain, effortMinutes } = repair;
  const some = fix.filter((one) => one.startsWith(`${check}:`)).length;
  const [open, setOpen] = useState(some > 0);
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <label className={styles.choice}>
          <input type="checkbox" checked={fix.includes(check)} onChange={() => onToggle(check)} />
          <Severity value={severity} shapeOnly />
          <span>
            {title}
            <span className={styles.about}>
              {failing} of {counted(assessed, "resource")} · principle {principle}
              {some > 0 ? ` · ${some} chosen` : ""}
            </span>
          </span>
        </label>
        <span className={styles.gain} title={`Principle ${principle} gains when all are fixed`}>
          +{gain.toFixed(1)}
        </span>
        <span className={styles.effort}>{effortWords(effortMinutes)}</span>
      </div>
      {failing > 1 ? (
        <div className={styles.some}>
          <Button size="small" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Hide resources" : "Only some of them…"}
          </Button>
        </div>
      ) : null}
      {open && failing > 1 ? <RepairResources check={check} fix={fix} onToggle={onToggle} /> : null}
    </li>
  );
}
