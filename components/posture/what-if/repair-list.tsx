"use client";

import { parseAsArrayOf, parseAsBoolean, parseAsString, useQueryState } from "nuqs";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Severity } from "@/components/ui/severity";
import { effortWords } from "@/components/ui/time-words";
import { counted } from "../score-words";
import type { WhatIf } from "../use-decisions";
import { useFindingsHref } from "../use-findings-href";
import { RepairResources } from "./repair-resources";
import styles from "./what-if.module.css";

type RepairListProps = {
  repairs: WhatIf["repairs"];
  fix: readonly string[];
  onToggle: (check: string, resource?: string) => void;
};

const shownAtFirst = 25;
const isChosen = ({ check }: WhatIf["repairs"][number], fix: readonly string[]) =>
  fix.some((one) => one === check || one.startsWith(`${check}:`));

/** Everything that fails, check by check, largest gain first: choose a whole check, or some of its resources. */
export function RepairList({ repairs, fix, onToggle }: RepairListProps) {
  const [all, setAll] = useQueryState("all", parseAsBoolean.withDefault(false));
  if (repairs.length === 0) return <p className={styles.none}>Nothing that was assessed fails.</p>;
  const shown = repairs.filter((repair, index) => all || index < shownAtFirst || isChosen(repair, fix));
  return (
    <>
      <ul className={styles.list}>
        {shown.map((repair) => (
          <RepairItem
            key={`${repair.principle} ${repair.check}`}
            repair={repair}
            fix={fix}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {shown.length < repairs.length ? (
        <Button variant="quiet" onClick={() => void setAll(true)}>
          Show all {repairs.length} checks that fail
        </Button>
      ) : null}
    </>
  );
}

type RepairItemProps = Omit<RepairListProps, "repairs"> & { repair: WhatIf["repairs"][number] };

function RepairItem({ repair, fix, onToggle }: RepairItemProps) {
  const { check, title, severity, principle, failing, assessed, gain, effortMinutes } = repair;
  const some = fix.filter((one) => one.startsWith(`${check}:`)).length;
  const [opened, setOpened] = useQueryState("open", parseAsArrayOf(parseAsString).withDefault([]));
  const open = opened.includes(check);
  const toggle = () => void setOpened((old) => (open ? old.filter((one) => one !== check) : [...old, check]));
  const findingsHref = useFindingsHref();
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <label className={styles.choice}>
          <input type="checkbox" checked={fix.includes(check)} onChange={() => onToggle(check)} />
          <Severity value={severity} shapeOnly />
          <span>{title}</span>
        </label>
        <span className={styles.gain} title={`Principle ${principle} gains when all are fixed`}>
          +{gain.toFixed(1)}
        </span>
        <span className={styles.effort}>{effortWords(effortMinutes)}</span>
      </div>
      <div className={styles.about}>
        <Link href={findingsHref({ check, status: "fail" })}>
          {failing} of {counted(assessed, "resource")}
        </Link>
        <span>principle {principle}</span>
        {failing > 1 ? (
          <button
            type="button"
            className={styles.some}
            aria-expanded={open}
            aria-label={`${open ? "Hide" : "Choose"} resources: ${title}`}
            onClick={toggle}
          >
            {open ? "hide resources" : some > 0 ? `${some} chosen…` : "only some…"}
          </button>
        ) : null}
      </div>
      {open && failing > 1 ? <RepairResources check={check} fix={fix} onToggle={onToggle} /> : null}
    </li>
  );
}
