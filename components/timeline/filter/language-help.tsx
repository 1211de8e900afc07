"use client";

import { Dialog } from "@/components/ui/dialog";
import { fieldWords, filterFields } from "./fields";
import styles from "./filter-bar.module.css";

const examples: [text: string, meaning: string][] = [
  ["actor:alice", "what alice did"],
  ["event:Delete*,Put*", "either of two; * stands for anything"],
  ["-readonly:true", "left out: everything that only reads"],
  ['person:"Dana Ruiz"', "a value with a space"],
  ["ip:203.0.113.0/24 error:*", "both at once"],
  ["customer-data", "a word without a field is looked for in names, actors, resources and errors"],
];

/** What can be typed into the filter. */
export function LanguageHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="The filter language">
      <dl className={styles.help}>
        {examples.map(([text, meaning]) => (
          <div key={text}>
            <dt>
              <code>{text}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.heading}>Fields</h3>
      <dl className={styles.help}>
        {filterFields.map((field) => (
          <div key={field}>
            <dt>
              <code>{fieldWords[field].typed}:</code>
            </dt>
            <dd>{fieldWords[field].hint}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
