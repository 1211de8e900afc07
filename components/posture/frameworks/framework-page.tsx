"use client";

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { addressOf } from "@/components/api/address";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { useScope } from "@/components/ui/use-scope";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { endpoints } from "@/lib/contract/endpoints/frameworks";
import { type RequirementStatus, requirementStatuses } from "@/lib/domain/posture/frameworks/assess";
import { CsvLink } from "../csv-link";
import { PostureTabs } from "../posture-tabs";
import { type Framework, useFramework } from "../use-decisions";
import styles from "./frameworks.module.css";
import { RequirementTable } from "./requirement-table";
import { frameworkSentence, statusWords } from "./status-words";
import { TotalsBar } from "./totals";

const parsers = {
  status: parseAsArrayOf(parseAsStringLiteral(requirementStatuses)).withDefault([]),
  q: parseAsString.withDefault(""),
};

/** One framework: every requirement by its number, how it stands, what fails, which checks cover it. */
export function FrameworkPage({ framework, name }: { framework: string; name: string }) {
  const { data, error, refetch } = useFramework(framework);
  const href = useScopedHref();
  return (
    <Page
      title={data ? frameworkSentence(data.name, data.requirements, data.totals) : name}
      lead="Requirements are named by their numbers; titles, where there are some, are ours."
      actions={
        <>
          <LinkButton href={href("/frameworks")}>All frameworks</LinkButton>
          <ExportFramework framework={framework} />
        </>
      }
    >
      <PostureTabs />
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? <Requirements data={data} /> : null}
      {!data && !error ? <Skeleton lines={8} height="row" /> : null}
    </Page>
  );
}

function ExportFramework({ framework }: { framework: string }) {
  const { query } = useScope();
  const [{ status }] = useQueryStates(parsers);
  const address = addressOf(endpoints.exportFramework, {
    params: { framework },
    query: { ...query, status, format: "csv" },
  });
  return <CsvLink address={address} />;
}

function matches(row: Framework["rows"][number], q: string): boolean {
  const said = [row.id, row.title, ...row.checks.flatMap(({ check, title }) => [check, title])].join(" ");
  return said.toLowerCase().includes(q.trim().toLowerCase());
}

function Requirements({ data }: { data: Framework }) {
  const [{ status, q }, set] = useQueryStates(parsers, { history: "replace" });
  const rows = data.rows.filter(
    (row) => (status.length === 0 || status.includes(row.status)) && matches(row, q),
  );
  const toggle = (one: RequirementStatus) =>
    void set({ status: status.includes(one) ? status.filter((kept) => kept !== one) : [...status, one] });
  return (
    <Card title="Requirements" aside={`${rows.length} of ${data.rows.length}`}>
      <TotalsBar totals={data.totals} />
      <div className={styles.filters}>
        <TextField
          label="Find a requirement or check"
          placeholder="2.10, encryption, bucket…"
          value={q}
          onChange={(event) => void set({ q: event.target.value || null })}
        />
        {requirementStatuses.map((one) => (
          <Button
            key={one}
            size="small"
            aria-pressed={status.includes(one)}
            disabled={(data.totals[one] ?? 0) === 0}
            onClick={() => toggle(one)}
          >
            {statusWords[one]} {data.totals[one] ?? 0}
          </Button>
        ))}
      </div>
      {rows.length > 0 ? (
        <RequirementTable rows={rows} />
      ) : (
        <Empty
          title="No requirement matches these filters"
          hint="Take one away."
          action={<Button onClick={() => void set(null)}>Clear the filters</Button>}
        />
      )}
    </Card>
  );
}
