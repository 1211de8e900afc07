import type { TooltipContentProps } from "recharts";
import { counted } from "../words/summary";
import type { Bar } from "./bars";
import styles from "./histogram.module.css";
import { bucketWords } from "./tick-words";

type HistogramTooltipProps = Partial<TooltipContentProps> & {
  bucketSeconds: number;
  zone: string | undefined;
};

/** What the bar under the pointer holds. */
export function HistogramTooltip({ active, payload, bucketSeconds, zone }: HistogramTooltipProps) {
  const bar: Bar | undefined = payload?.[0]?.payload;
  if (!active || !bar) return null;
  return (
    <div className={styles.tooltip}>
      <div>{bucketWords(bar.at, bucketSeconds, zone)}</div>
      <strong>{bar.silent ? "no logs delivered" : counted(bar.fine + bar.errors, "event")}</strong>
      {bar.errors > 0 ? <div className={styles.failed}>{counted(bar.errors, "error")}</div> : null}
    </div>
  );
}
