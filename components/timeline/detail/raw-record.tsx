"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { Mono } from "@/components/ui/mono";
import styles from "./detail.module.css";
import type { Detail } from "./event-detail";
import { JsonTree } from "./json-tree";

/** The record as AWS wrote it, and the object that delivered it. */
export function RawRecord({ detail: { record, recordMissing, object } }: { detail: Detail }) {
  return (
    <section aria-label="Record">
      <header className={styles.head}>
        <h3 className={styles.heading}>Record</h3>
        {record ? (
          <CopyButton text={JSON.stringify(record, null, 2)} label="Copy JSON" variant="quiet" />
        ) : null}
      </header>
      {record ? (
        <JsonTree value={record} />
      ) : (
        <p className={styles.muted}>
          {recordMissing ?? "The record could not be read back."} The row above is what the cache keeps of it.
        </p>
      )}
      <p className={styles.origin}>
        Record {object.position + 1} of <Mono>{object.path}</Mono>, from {object.source}
      </p>
    </section>
  );
}
