"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import styles from "./tabs.module.css";

type TabsProps = {
  tabs: { id: string; label: ReactNode; content: ReactNode }[];
  /** Left out: the first tab is open, and the choice is kept inside. */
  value?: string;
  onChange?: (id: string) => void;
  label: string;
};

/** Several views of the same thing, one at a time; arrow keys move between them. */
export function Tabs({ tabs, value, onChange, label }: TabsProps) {
  return (
    <Base.Root
      className={styles.root}
      value={value}
      defaultValue={value === undefined ? tabs[0]?.id : undefined}
      onValueChange={(next) => onChange?.(String(next))}
    >
      <Base.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.id} value={tab.id} className={styles.tab}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className={styles.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
