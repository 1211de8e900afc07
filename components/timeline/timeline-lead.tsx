"use client";

import Link from "next/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { type Filters, withTerm } from "./filter/filters";
import styles from "./timeline.module.css";
import { useRejects } from "./use-timeline";
import { counted } from "./words/summary";

type TimelineLeadProps = {
  /** How many calls were refused; undefined while it is being counted. */
  denied: number | undefined;
  filters: Filters;
  onFilter: (filters: Filters) => void;
};

const deniedErrors = ["*denied*", "*unauthorized*", "*forbidden*"];

/** What deserves a look besides: refused calls, and records that could not be loaded. */
export function TimelineLead({ denied, filters, onFilter }: TimelineLeadProps) {
  const href = useScopedHref();
  const { total } = useRejects(1);
  const onlyDenied = () =>
    onFilter(
      deniedErrors.reduce((all, value) => withTerm(all, { field: "error", value, excluded: false }), filters),
    );
  return (
    <span className={styles.lead}>
      {denied === undefined ? <span>Newest first</span> : null}
      {denied === 0 ? <span>None of them denied</span> : null}
      {denied ? (
        <button type="button" className={styles.link} onClick={onlyDenied}>
          {denied.toLocaleString("en-GB")} denied
        </button>
      ) : null}
      <Link className={styles.link} href={href("/timeline/coverage")}>
        Is it complete?
      </Link>
      {total > 0 ? (
        <Link className={styles.link} href={href("/timeline/rejects")}>
          {counted(total, "record")} could not be loaded
        </Link>
      ) : null}
    </span>
  );
}
