"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import styles from "./time-menu.module.css";

type Span = { from: string; to: string };

/** From and to by the day, both included, in UTC. */
export function SpanForm({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const [from, setFrom] = useState(span.from.slice(0, 10));
  const [to, setTo] = useState(span.to.slice(0, 10));
  const backwards = from > to;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!backwards && from && to) onChange({ from: `${from}T00:00:00Z`, to: `${to}T23:59:59Z` });
  }
  return (
    <form className={styles.span} onSubmit={onSubmit}>
      <TextField
        label="From"
        type="date"
        required
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <TextField
        label="To"
        type="date"
        required
        value={to}
        error={backwards ? "Ends before it starts" : undefined}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button type="submit">Apply</Button>
    </form>
  );
}
