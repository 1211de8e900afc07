"use client";

import { useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useAccountName } from "@/components/shell/scope-choices";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Severity } from "@/components/ui/severity";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/finding-life";
import styles from "./findings.module.css";
import type { Grouping } from "./use-finding-filters";
import { type FindingFilters, useFindingQuery } from "./use-posture";

type Group = ResponseOf<typeof endpoints.groupFindings>["groups"][number];
const titles: Record<Grouping, string> = { check: "Check", resource: "Resource", account: "Account" };

type FindingGroupsProps = {
  by: Grouping;
  filters: FindingFilters;
  onOpen: (value: string) => void;
};

/** The findings by check, resource or account; a row opens its findings. */
export function FindingGroups({ by, filters, onOpen }: FindingGroupsProps) {
  const accountName = useAccountName();
  const query = useFindingQuery(filters);
  const { data, error, refetch } = useQuery({
    queryKey: ["finding-groups", by, query],
    queryFn: ({ signal }) => call(endpoints.groupFindings, { query: { ...query, by }, signal }),
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <div className={styles.pad}>
        <Skeleton lines={12} height="row" />
      </div>
    );
  }
  const name = ({ value, title }: Group) => {
    if (by === "account") return accountName(value);
    return by === "resource" ? cutMiddle(shortArn(value).name, 64) : title;
  };
  const columns: Column<Group>[] = [
    {
      id: "severity",
      title: "Worst",
      width: "104px",
      cell: ({ severity }) => <Severity value={severity} />,
    },
    {
      id: "name",
      title: titles[by],
      cell: (group) => (
        <span className={styles.title} title={group.value}>
          {name(group)}
        </span>
      ),
    },
    {
      id: "count",
      title: "Findings",
      width: "96px",
      align: "end",
      cell: ({ count }) => `${count.toLocaleString("en-GB")}${data.capped ? "+" : ""}`,
    },
  ];
  if (data.groups.length === 0) {
    return (
      <div className={styles.pad}>
        <Empty title="No finding matches these filters" hint="Take one away, or widen the scope above." />
      </div>
    );
  }
  return (
    <DataTable
      label={`Findings by ${by}`}
      rows={data.groups}
      columns={columns}
      rowKey={({ value }) => value}
      onOpen={({ value }) => onOpen(value)}
    />
  );
}
