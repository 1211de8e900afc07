"use client";

import { useState } from "react";
import { AccountsStep } from "./accounts-step";
import styles from "./aws.module.css";
import { CollectStep } from "./collect-step";
import { type Draft, draftOf } from "./draft";
import { RoleStep } from "./role-step";
import type { Connection } from "./use-aws";

/** Make the role, name the accounts, collect. What is typed in the second step shows in the first. */
export function ConnectSteps({ connection }: { connection: Connection }) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(connection.connection));
  return (
    <div className={styles.steps}>
      <RoleStep draft={draft} credentials={connection.credentials} />
      <AccountsStep draft={draft} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
      <CollectStep connected={connection.connection !== null} daily={connection.daily} />
    </div>
  );
}
