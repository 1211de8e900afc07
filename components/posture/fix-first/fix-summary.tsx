import { counted } from "@/components/posture/score-words";
import { Link } from "@/components/ui/link";
import { effortWords } from "@/components/ui/time-words";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { severityWeight } from "@/lib/domain/posture/severity";
import styles from "./fix-drawer.module.css";
import { gainWords, type Repair, whatIfChoice } from "./fix-words";

type FixSummaryProps = { by: "check" | "resource"; row: Repair };

/** What a repair gains and takes, how that was ranked, and what the scores would be. */
export function FixSummary({ by, row }: FixSummaryProps) {
  const href = useScopedHref();
  const { value, severity, failing, points, minutes, principles } = row;
  return (
    <p className={styles.summary}>
      <Link href={href("/findings", { [by]: value, status: "fail" })}>{counted(failing, "finding")}</Link>
      <span
        title={`${points.toFixed(2)} points × ${severityWeight[severity]} (${severity}) in ${minutes} minutes`}
      >
        {gainWords(points)} for{" "}
        {principles.map((principle, at) => (
          <span key={principle}>
            {at > 0 ? ", " : ""}
            <Link href={href(`/principles/${principle}`)}>principle {principle}</Link>
          </span>
        ))}
      </span>
      <span>about {effortWords(minutes)} in all</span>
      <Link href={href("/what-if", { fix: whatIfChoice(by, row) })}>What if it were fixed?</Link>
    </p>
  );
}
