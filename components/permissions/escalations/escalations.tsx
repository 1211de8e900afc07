"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { AreaPage } from "../area/area-page";
import { Caveats } from "../caveats";
import styles from "../permissions.module.css";
import { CutCard } from "./cut-card";
import { EscalationList } from "./escalation-list";
import { GraphCard } from "./graph-card";
import { useEscalationGraph, useEscalations } from "./use-escalations";
import { escalationsSentence } from "./words";

/** The principal looked at, and the day (UTC) at whose end it is asked. */
const state = { path: parseAsString, at: parseAsString.withDefault("") };

/** Who is no administrator and can become one: picture, cut, list, and every way's proof beside it. */
export function Escalations() {
  const [{ path: open, at }, set] = useQueryStates(state, { history: "replace" });
  const answer = useEscalations(at);
  const graph = useEscalationGraph(at);
  const setOpen = (principal: string | null) => void set({ path: principal });
  const title = answer.data ? escalationsSentence(answer.data) : "Who can become administrator?";
  const lead = answer.data
    ? `${answer.data.methods.length} methods, each step confirmed by evaluation. ${answer.data.admins.length} are administrators already.`
    : null;
  const error = answer.error ?? graph.error;
  const retry = () => {
    void answer.refetch();
    void graph.refetch();
  };
  return (
    <AreaPage title={title} lead={lead} freshness={answer.data?.freshness}>
      <Card>
        <div className={styles.request}>
          <TextField
            label="As of the end of (UTC)"
            type="date"
            value={at}
            onChange={({ target }) => void set({ at: target.value || null, path: null })}
          />
        </div>
      </Card>
      {error ? <Failure error={error} retry={retry} /> : null}
      {!error && !(answer.data && graph.data) ? <Skeleton lines={10} height="row" /> : null}
      {answer.data && graph.data ? (
        <>
          <Caveats caveats={answer.data.caveats} />
          {graph.data.nodes.length > 0 ? (
            <GraphCard graph={graph.data} title={title} focused={open} onFocus={setOpen} />
          ) : null}
          <CutCard graph={graph.data} methods={answer.data.methods} />
          <EscalationList found={answer.data} day={at} open={open} setOpen={setOpen} />
        </>
      ) : null}
    </AreaPage>
  );
}
