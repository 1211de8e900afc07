import type { LogCoverage } from "@/lib/contract/endpoints/coverage";
import styles from "./coverage.module.css";

type PlaceStripProps = { place: LogCoverage["places"][number]; from: string; to: string };

const width = 360;
const height = 14;

/** The span as a strip, missing hours hatched; the list above says the same in words. */
export function PlaceStrip({ place, from, to }: PlaceStripProps) {
  const start = Date.parse(from);
  const scale = width / Math.max(1, Date.parse(to) - start);
  const first = Math.max(0, width - (place.hours * 3_600_000 + 3_600_000) * scale);
  const words = place.missing === 0 ? "complete" : `${place.missing} hours missing`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={styles.strip}
      role="img"
      aria-label={words}
    >
      <rect x={first} y="0" width={width - first} height={height} className={styles.there} />
      {place.gaps.map((gap) => (
        <rect
          key={gap.from}
          x={(Date.parse(gap.from) - start) * scale}
          y="0"
          width={Math.max(2, (Date.parse(gap.to) - Date.parse(gap.from)) * scale)}
          height={height}
          className={styles.missing}
        />
      ))}
    </svg>
  );
}
