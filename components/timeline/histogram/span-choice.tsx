"use client";

import { Popover } from "@base-ui/react/popover";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { useTimeZone } from "@/components/ui/time-zone";
import { type Bar, spanOfBars } from "./bars";
import styles from "./histogram.module.css";
import { tickWords } from "./tick-words";

type SpanChoiceProps = {
  bars: readonly Bar[];
  bucketSeconds: number;
  onSpan: (span: { from: string; to: string }) => void;
};

/** The same as dragging over the bars, for keyboards and fingers: from which bar to which. */
export function SpanChoice({ bars, bucketSeconds, onSpan }: SpanChoiceProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.trigger}>Choose a span</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label="Choose a span">
            <SpanForm
              bars={bars}
              bucketSeconds={bucketSeconds}
              onSpan={(span) => {
                setOpen(false);
                onSpan(span);
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function SpanForm({ bars, bucketSeconds, onSpan }: SpanChoiceProps) {
  const zone = useTimeZone();
  const [from, setFrom] = useState(String(bars[0]?.at ?? 0));
  const [to, setTo] = useState(String(bars.at(-1)?.at ?? 0));
  const options = bars.map(({ at, fine, errors }) => ({
    value: String(at),
    label: `${tickWords(at, bucketSeconds, zone)} · ${fine + errors}`,
  }));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSpan(spanOfBars(Number(from), Number(to), bucketSeconds));
      }}
    >
      <Select label="First bar" value={from} options={options} onChange={setFrom} />
      <Select label="Last bar" value={to} options={options} onChange={setTo} />
      <Button type="submit">Show only these</Button>
    </form>
  );
}
