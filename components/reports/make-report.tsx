"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useScope } from "@/components/ui/use-scope";
import styles from "./reports.module.css";
import { useEstimate, useFormats, useMakeReport } from "./use-reports";

const usual = [
  { value: "7d", label: "Last 7 days" },
  { value: "30d", label: "Last 30 days" },
  { value: "90d", label: "Last 90 days" },
  { value: "other", label: "A month or two days" },
] as const;
type Usual = (typeof usual)[number]["value"];

/** Makes a report now, of the accounts and regions in the scope bar, and says before what it will hold. */
export function MakeReport() {
  const { accounts, regions } = useScope();
  const { data: formats } = useFormats();
  const [format, setFormat] = useState("pdf");
  const [chosen, setChosen] = useState<Usual>("30d");
  const [other, setOther] = useState("");
  const make = useMakeReport();
  const period = chosen === "other" ? other.trim() : chosen;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const question = { period: period || "30d", zone, accounts, regions };
  const about = formats?.find(({ id }) => id === format)?.about;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    make.mutate({ format, question });
  }
  return (
    <Card title="Make one now" aside="of the accounts and regions chosen above">
      <form className={styles.make} onSubmit={onSubmit}>
        <Select
          label="Format"
          value={format}
          options={(formats ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setFormat}
        />
        <Select label="Period" value={chosen} options={usual} onChange={setChosen} />
        {chosen === "other" ? (
          <TextField
            label="Month or days"
            required
            placeholder="2026-10 or 2026-10-01..2026-10-15"
            value={other}
            onChange={(event) => setOther(event.target.value)}
          />
        ) : null}
        <Button type="submit" variant="primary" busy={make.isPending}>
          Make the report
        </Button>
      </form>
      {about ? <p className={styles.muted}>{about}.</p> : null}
      <Estimate question={question} />
      {make.error ? <Failure error={make.error} /> : null}
    </Card>
  );
}

function Estimate({ question }: { question: Parameters<typeof useEstimate>[0] }) {
  const { data, error } = useEstimate(question);
  if (error) return <Failure error={error} />;
  if (!data) return null;
  const count = (number: number) => number.toLocaleString("en-GB");
  return (
    <p className={styles.muted} aria-live="polite">
      It will cover {data.words}: {count(data.accounts)} accounts, {count(data.findings)} findings,{" "}
      {count(data.failing)} of them failing. Days begin in {question.zone}.
    </p>
  );
}
