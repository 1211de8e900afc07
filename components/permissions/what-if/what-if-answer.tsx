"use client";

import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { shortArn } from "@/components/ui/short-arn";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import { DifferenceTable } from "../compare/difference-table";
import { differenceWords } from "../compare/words";
import styles from "../permissions.module.css";
import { times } from "../words";
import type { WhatIfAnswer as Answer, TurnedCall } from "./use-what-if";

function Calls({ title, calls, total }: { title: string; calls: readonly TurnedCall[]; total: number }) {
  const href = useScopedHref();
  if (calls.length === 0) return null;
  const columns: Column<TurnedCall>[] = [
    {
      id: "call",
      title: "Call",
      width: "minmax(0, 2fr)",
      cell: ({ action, resource }) => (
        <>
          <span className={styles.name}>{action}</span>
          <span className={styles.quietLine} title={resource}>
            {resource}
          </span>
        </>
      ),
    },
    {
      id: "who",
      title: "By",
      width: "minmax(0, 1fr)",
      cell: ({ principal, action }) => (
        <Link
          href={href("/timeline", { actor: principal, name: action.slice(action.indexOf(":") + 1) })}
          title={principal}
        >
          {shortArn(principal).name}
        </Link>
      ),
    },
    { id: "count", title: "How often", width: "96px", align: "end", cell: ({ count }) => times(count) },
    {
      id: "last",
      title: "Last",
      width: "120px",
      wideOnly: true,
      cell: ({ last }) => <When at={last} show="relative" />,
    },
  ];
  return (
    <Card title={title} aside={`${total.toLocaleString("en-GB")} calls`} flush>
      <DataTable
        label={title}
        rows={calls}
        columns={columns}
        rowKey={({ principal, action, resource }) => `${principal} ${action} ${resource}`}
        total={calls.length}
        density="two-line"
      />
    </Card>
  );
}

/** Who would gain and lose what, and which recorded calls would have fared otherwise. */
export function WhatIfAnswer({ answer }: { answer: Answer }) {
  return (
    <>
      <Calls title="Would have been denied" calls={answer.denied} total={answer.totals.denied} />
      <Calls
        title="Were denied, and would be let through"
        calls={answer.allowed}
        total={answer.totals.allowed}
      />
      {answer.effects.map(({ principals, difference }) => {
        const [first = ""] = principals;
        const others = principals.length > 1 ? ` and ${principals.length - 1} alike` : "";
        return (
          <Card
            key={first}
            title={`${shortArn(first).name}${others}`}
            aside={differenceWords(difference)}
            flush={difference.services.length > 0}
          >
            {difference.services.length > 0 ? (
              <DifferenceTable services={difference.services} />
            ) : (
              <p className={styles.quiet}>Can do exactly what it can do now.</p>
            )}
          </Card>
        );
      })}
      {answer.further > 0 ? (
        <p className={styles.quiet}>
          {answer.further} further sets of policies are concerned; their calls are counted above.
        </p>
      ) : null}
    </>
  );
}
