"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { AreaPage } from "../area/area-page";
import styles from "../permissions.module.css";
import { PrincipalField } from "../principal-field";
import { DifferenceTable } from "./difference-table";
import { type CompareState, useCompareState, useComparison } from "./use-compare";
import { comparisonSentence } from "./words";

type SidesFormProps = { state: CompareState; onAsk: (next: Omit<CompareState, "service">) => void };

/** Two principals, or one on two days. */
function SidesForm({ state, onAsk }: SidesFormProps) {
  const [left, setLeft] = useState(state.left);
  const [right, setRight] = useState(state.right);
  const [leftAt, setLeftAt] = useState(state.leftAt);
  const [rightAt, setRightAt] = useState(state.rightAt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk({ left: left.trim(), right: right.trim() || left.trim(), leftAt, rightAt });
  };
  return (
    <form className={styles.sides} onSubmit={submit}>
      <PrincipalField label="What this one can do" value={left} onChange={setLeft} />
      <TextField
        label="As of the end of (UTC)"
        type="date"
        value={leftAt}
        onChange={({ target }) => setLeftAt(target.value)}
      />
      <PrincipalField
        label="compared with (empty: the same)"
        required={false}
        value={right}
        onChange={setRight}
      />
      <TextField
        label="As of the end of (UTC)"
        type="date"
        value={rightAt}
        onChange={({ target }) => setRightAt(target.value)}
      />
      <Button type="submit" variant="primary">
        Compare
      </Button>
    </form>
  );
}

/** What one principal or date can do and the other cannot. */
export function Compare() {
  const [state, set] = useCompareState();
  const answer = useComparison(state);
  const isAsked = state.left !== "" && state.right !== "";
  return (
    <AreaPage
      title={answer.data ? comparisonSentence(answer.data) : "Compare two principals, or one on two days"}
      lead={
        answer.data ? `${answer.data.difference.same.toLocaleString("en-GB")} actions are the same.` : null
      }
    >
      <Card>
        <SidesForm
          key={Object.values(state).slice(0, 4).join(" ")}
          state={state}
          onAsk={(next) => void set({ ...next, service: null })}
        />
      </Card>
      {answer.error ? <Failure error={answer.error} retry={() => void answer.refetch()} /> : null}
      {isAsked && answer.isLoading ? <Skeleton lines={8} height="row" /> : null}
      {isAsked ? null : (
        <Card>
          <Empty
            title="Here will be what one can and the other cannot"
            hint="Name two users or roles; or one, and a day before and after something changed."
          />
        </Card>
      )}
      {answer.data && answer.data.difference.services.length > 0 ? (
        <Card title="Services that differ" aside="gained: only the second can; lost: only the first" flush>
          <DifferenceTable
            services={answer.data.difference.services}
            open={state.service}
            onOpen={(service) => void set({ service }, { history: "replace" })}
          />
        </Card>
      ) : null}
    </AreaPage>
  );
}
