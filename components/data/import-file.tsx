"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import styles from "./data.module.css";
import { useSendFile } from "./use-snapshots";

/** A snapshot file, or what Security Hub, Prowler or GuardDuty found, from the reader's own machine. */
export function ImportFile() {
  const may = useMay("data:manage");
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  const [complete, setComplete] = useState(false);
  const { send, part, error, busy } = useSendFile();
  if (!may) return null;
  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    for (const file of chosen.current?.files ?? []) await send(file, complete ? true : undefined);
    if (chosen.current) chosen.current.value = "";
  }
  return (
    <Card title="Import a file" aside="snapshots · Security Hub · Prowler · GuardDuty">
      <form className={styles.upload} onSubmit={(event) => void onSubmit(event)}>
        <label htmlFor={id}>Files on this computer</label>
        <input ref={chosen} id={id} type="file" multiple required accept=".json,.jsonl,.ndjson,.gz" />
        <p className={styles.muted}>
          A Heptagon snapshot, ASFF, OCSF or GuardDuty findings; JSON or JSON Lines, gzipped or not. What it
          is, the file tells.
        </p>
        <label>
          <input type="checkbox" checked={complete} onChange={(event) => setComplete(event.target.checked)} />{" "}
          These findings are all there are: what is missing among them is resolved
        </label>
        <Button type="submit" busy={busy}>
          Import
        </Button>
        {busy ? (
          <progress className={styles.progress} aria-label="Sending the file" max={1} value={part} />
        ) : null}
      </form>
      {error ? <Failure error={error} /> : null}
    </Card>
  );
}
