"use client";

import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { ShareBar } from "@/components/ui/share-bar";
import { shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import styles from "../permissions.module.css";
import { times } from "../words";
import { MadePolicy } from "./made-policy";
import { DaysField, MakingFields } from "./making-fields";
import {
  details,
  type PrincipalUsage,
  type SetUsageState,
  type UsageState,
  useLeastPrivilege,
  usePrincipalUsage,
} from "./use-usage";

type Service = PrincipalUsage["services"][number];

const serviceColumns: Column<Service>[] = [
  {
    id: "service",
    title: "Service",
    width: "minmax(0, 1.6fr)",
    cell: ({ name, service }) => (
      <>
        <span className={styles.name}>{name}</span>
        <span className={styles.quietLine}>{service}</span>
      </>
    ),
  },
  {
    id: "used",
    title: "Used of granted",
    width: "132px",
    cell: ({ used, granted }) => (
      <span className={styles.reach}>
        {used} of {granted}
        <ShareBar share={granted === 0 ? 0 : used / granted} />
      </span>
    ),
  },
  {
    id: "last",
    title: "Last",
    width: "minmax(0, 0.8fr)",
    cell: ({ last }) => <When at={last} show="relative" />,
  },
];

function Statements({ statements, days }: Pick<PrincipalUsage, "statements" | "days">) {
  const byUse = [...statements].sort((a, b) => Number(a.used !== null) - Number(b.used !== null));
  return (
    <ul className={styles.statements}>
      {byUse.map((one) => (
        <li key={`${one.policy} ${one.path}`}>
          <p className={styles.place}>
            {one.used ? (
              <Badge tone="ok">{times(one.used.count)}</Badge>
            ) : (
              <Badge tone="danger">not used in {days} days</Badge>
            )}
            <strong title={one.policy}>{shortArn(one.policy).name}</strong>
            <span className={styles.quiet}>
              {one.path}
              {one.group ? ` · group ${one.group}` : ""}
            </span>
          </p>
          {one.actions.length > 0 ? (
            <p className={styles.quiet}>
              Used for {one.actions.slice(0, 12).join(", ")}
              {one.actions.length > 12 ? ` and ${one.actions.length - 12} more` : ""}.
            </p>
          ) : null}
          <CodeBlock language="json" text={JSON.stringify(one.written, null, 2)} />
        </li>
      ))}
    </ul>
  );
}

function Policy({ principal, state, set }: { principal: string; state: UsageState; set: SetUsageState }) {
  const answer = useLeastPrivilege(principal, state);
  return (
    <div className={styles.stack}>
      <MakingFields state={state} set={set} />
      {answer.error ? <Failure error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isLoading ? <Skeleton lines={8} height="row" /> : null}
      {answer.data && !answer.error ? (
        <MadePolicy made={answer.data} name={shortArn(principal).name} format={state.format} />
      ) : null}
    </div>
  );
}

type PrincipalUsageViewProps = { principal: string; state: UsageState; set: SetUsageState };

/** What one principal may do beside what it did, and the smallest policy that would have done. */
export function PrincipalUsageView({ principal, state, set }: PrincipalUsageViewProps) {
  const answer = usePrincipalUsage(principal, state.days);
  const href = useScopedHref();
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={10} height="row" />;
  const { services, statements, beyond, refused, days } = answer.data;
  const unused = statements.filter(({ used }) => used === null).length;
  return (
    <>
      <Card>
        <div className={styles.request}>
          <DaysField state={state} set={set} />
        </div>
        <p className={styles.links}>
          <LinkButton size="small" href={href("/permissions/usage")}>
            Everyone
          </LinkButton>
          <LinkButton size="small" href={href("/permissions", { mode: "principal", principal })}>
            All it can do
          </LinkButton>
          <LinkButton size="small" href={href("/timeline", { actor: principal })}>
            What it did
          </LinkButton>
          {refused > 0 ? (
            <LinkButton size="small" href={href("/timeline", { actor: principal, error: "*" })}>
              Refused {times(refused)}
            </LinkButton>
          ) : null}
        </p>
      </Card>
      <Tabs
        label="Used and granted"
        value={state.detail}
        onChange={(id) => void set({ detail: details.find((one) => one === id) ?? "services" })}
        tabs={[
          {
            id: "services",
            label: `Services (${services.filter(({ used }) => used > 0).length} of ${services.length} used)`,
            content:
              services.length > 0 ? (
                <Card flush>
                  <DataTable
                    label="Services"
                    rows={services}
                    columns={serviceColumns}
                    rowKey={({ service }) => service}
                    total={services.length}
                    density="two-line"
                  />
                </Card>
              ) : (
                <Empty title="Nothing is granted" hint="No policy lets it do anything." />
              ),
          },
          {
            id: "statements",
            label: `Statements (${unused} of ${statements.length} unused)`,
            content: <Statements statements={statements} days={days} />,
          },
          {
            id: "policy",
            label: "The smallest policy",
            content: <Policy principal={principal} state={state} set={set} />,
          },
        ]}
      />
      {beyond.length > 0 ? (
        <Card title="Did, and could not now" aside="policies have changed since, or another account's let it">
          <ul className={styles.sentences}>
            {beyond.slice(0, 10).map(({ action, resource, count, last }) => (
              <li key={`${action} ${resource}`}>
                {action} on {resource}, {times(count)}, last <When at={last} show="relative" />
              </li>
            ))}
            {beyond.length > 10 ? <li>and {beyond.length - 10} more</li> : null}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
