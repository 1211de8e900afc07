"use client";

import { ChevronRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { counted } from "../score-words";
import type { Responsibility } from "../use-decisions";
import { DutyTable } from "./duty-table";
import styles from "./responsibility.module.css";
import { kindWords } from "./responsibility-words";

type Service = Responsibility["services"][number];
type ServiceItemProps = { one: Service; open: boolean; onToggle: () => void };

/** One service: what AWS secures on the left, what is left to you beside it. */
export function ServiceItem({ one, open, onToggle }: ServiceItemProps) {
  const { service, name, kind, resources, aws, duties, source } = one;
  const count = (state: Service["duties"][number]["state"]) =>
    duties.filter((duty) => duty.state === state).length;
  const [met, failing, bare] = [count("met"), count("not_met"), count("uncovered")];
  return (
    <li className={styles.service}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={onToggle}>
        <ChevronRight size={14} aria-hidden="true" className={styles.chevron} />
        <span className={styles.name}>
          {name}
          <span className={styles.quiet}>{resourceWords(resources)}</span>
        </span>
        <Badge>{kindWords[kind]}</Badge>
        <span className={styles.counts}>
          {met} of {counted(duties.length, "duty", "duties")} met
          <span className={styles.quiet}>
            {[failing > 0 ? `${failing} not met` : "", bare > 0 ? `${bare} without a check` : ""]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
      </button>
      {open ? (
        <section className={styles.sides} aria-label={name} id={service}>
          <div className={styles.aws}>
            <h3 className={styles.side}>AWS secures</h3>
            <ul>
              {aws.map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
            <a href={source}>What AWS says of it</a>
          </div>
          <DutyTable duties={duties} />
        </section>
      ) : null}
    </li>
  );
}

function resourceWords(resources: number | null): string {
  if (resources === null) return "the inventory does not tell whether it is in use";
  return resources === 0 ? "nothing of it in the inventory" : counted(resources, "resource");
}
