"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useState } from "react";
import { usualTemplates } from "@/lib/domain/lake/templates";
import { type Question, useEstimate, useRun, useStartRun } from "./use-lake";

const parsers = { run: parseAsString, sql: parseAsString, engine: parseAsString };
const first = usualTemplates[0]?.sql ?? "";

/**
 * The question in the editor and the run that is shown, whose id stands in the URL. A link may bring SQL along (`?sql=`), and
 * one with a run shows its SQL until something else is typed.
 */
export function useQuestion() {
  const [address, setAddress] = useQueryStates(parsers, { history: "push" });
  const { data: run } = useRun(address.run);
  const [typed, setTyped] = useState<string | null>(null);
  const [warning, setWarning] = useState<string | null>(null);
  const estimate = useEstimate();
  const start = useStartRun();
  const engine = address.engine ?? run?.engine ?? "folder";
  const question: Question = { engine, sql: typed ?? address.sql ?? run?.sql ?? first };

  async function begin(fresh: boolean) {
    setWarning(null);
    const { id } = await start.mutateAsync({ ...question, fresh });
    setTyped(question.sql);
    await setAddress({ run: id, sql: null, engine });
  }
  return {
    question,
    runId: address.run,
    answered: run,
    warning,
    dismiss: () => setWarning(null),
    busy: start.isPending || estimate.isPending,
    error: start.error ?? estimate.error,
    type: setTyped,
    chooseEngine: (id: string) => setAddress({ engine: id }),
    choose(chosen: Question) {
      setTyped(chosen.sql);
      void setAddress({ run: null, sql: null, engine: chosen.engine });
    },
    openRun(id: string, chosen: Question) {
      setTyped(chosen.sql);
      void setAddress({ run: id, sql: null, engine: chosen.engine });
    },
    /** Runs it, unless it would read or cost so much that somebody should say yes first. */
    async ask() {
      const { warning: much } = await estimate.mutateAsync(question);
      if (much) setWarning(much);
      else await begin(false);
    },
    /** Runs it whatever it costs, past an answer that was kept. */
    askAnyway: () => begin(true),
  };
}
