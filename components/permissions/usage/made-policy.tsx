"use client";

import { Download } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { saveText } from "@/components/ui/save-text";
import styles from "../permissions.module.css";
import type { LeastPrivilege, UsageState } from "./use-usage";
import { replayWords, shrinkWords } from "./words";

type MadePolicyProps = {
  made: Pick<LeastPrivilege, "text" | "sizes" | "replay" | "actions">;
  name: string;
  format: UsageState["format"];
};

/** A policy that was made of what was seen: how small, the proof, the text to take along. */
export function MadePolicy({ made, name, format }: MadePolicyProps) {
  const { text, sizes, replay, actions } = made;
  const file = `${name}-least-privilege.${format === "terraform" ? "tf" : "json"}`;
  return (
    <div className={styles.stack}>
      <p className={styles.place}>
        <strong>{shrinkWords(actions)}</strong>
        <Badge tone={replay.denied.length === 0 ? "ok" : "danger"}>{replayWords(replay)}</Badge>
        <span className={styles.quiet}>
          {sizes.join(" + ")} of 6,144 characters{sizes.length > 1 ? " each" : ""}
        </span>
        <Button size="small" onClick={() => saveText(file, text, "text/plain")}>
          <Download size={14} aria-hidden="true" /> {file}
        </Button>
      </p>
      {replay.denied.length > 0 ? (
        <ul className={styles.sentences}>
          {replay.denied.slice(0, 10).map(({ action, resource }) => (
            <li key={`${action} ${resource}`}>
              {action} on {resource}
            </li>
          ))}
        </ul>
      ) : null}
      <CodeBlock language={format === "terraform" ? "terraform" : "json"} text={text} />
    </div>
  );
}
