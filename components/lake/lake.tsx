"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { bytesWords } from "@/components/data/amounts";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import editorStyles from "./editor/editor.module.css";
import { KeepDialog } from "./keep-dialog";
import styles from "./lake.module.css";
import { RunPanel } from "./results/run-panel";
import { SidePanel } from "./side/side-panel";
import { useExplain, useLake } from "./use-lake";
import { useQuestion } from "./use-question";
import { placeIn } from "./words";

const SqlEditor = dynamic(() => import("./editor/sql-editor"), {
  ssr: false,
  loading: () => <div className={editorStyles.waiting} />,
});

function leadOf(lake: ReturnType<typeof useLake>["data"]): string {
  if (!lake) return "Every event, and what is there beside it, in SQL.";
  const waiting =
    lake.waiting > 0 ? ` ${lake.waiting.toLocaleString("en-GB")} trail objects wait to be compacted.` : "";
  if (lake.events === 0)
    return `Nothing is compacted yet: load trail objects, and they are here within a quarter of an hour.${waiting}`;
  return `${lake.firstDay} to ${lake.lastDay}, ${bytesWords(lake.bytes)} of Parquet.${waiting}`;
}

/** The lake: a question in SQL, and its answer as table, chart and map. */
export function Lake({ mayExport }: { mayExport: boolean }) {
  const { data: lake, error: unreachable, refetch } = useLake();
  const asked = useQuestion();
  const explain = useExplain();
  const [keeping, setKeeping] = useState(false);
  const { question, answered } = asked;
  const engine = lake?.engines.find(({ id }) => id === question.engine);
  const problem = answered?.state === "failed" && answered.sql === question.sql ? answered.problem : null;
  const wrong = useMemo(() => {
    const place = placeIn(problem?.where ?? null);
    return place && problem ? { ...place, message: problem.message } : null;
  }, [problem]);
  return (
    <Page
      title={
        lake && lake.events > 0 ? `${lake.events.toLocaleString("en-GB")} events in the lake.` : "The lake"
      }
      lead={leadOf(lake)}
    >
      {unreachable ? <Failure error={unreachable} retry={() => void refetch()} /> : null}
      <div className={styles.columns}>
        <Card>
          <SqlEditor
            sql={question.sql}
            engine={engine}
            wrong={wrong}
            onChange={asked.type}
            onRun={() => void asked.ask().catch(() => undefined)}
          />
          <div className={styles.bar}>
            <Button
              variant="primary"
              busy={asked.busy}
              onClick={() => void asked.ask().catch(() => undefined)}
            >
              Run
            </Button>
            <Button onClick={() => explain.mutate(question)} busy={explain.isPending}>
              Explain
            </Button>
            <Button onClick={() => setKeeping(true)}>Keep</Button>
            {lake && lake.engines.length > 1 ? (
              <Select
                label="Engine"
                hideLabel
                value={question.engine}
                options={lake.engines.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => void asked.chooseEngine(id)}
              />
            ) : null}
            <span className={styles.hint}>
              {engine && !engine.ready
                ? `${engine.words} ${engine.next ?? ""}`
                : "Ctrl or ⌘ with Enter runs it."}
            </span>
          </div>
        </Card>
        <Card>
          <SidePanel engine={engine} onChoose={asked.choose} onOpenRun={asked.openRun} />
        </Card>
      </div>
      {asked.error ? <Failure error={asked.error} /> : null}
      {explain.error ? <Failure error={explain.error} /> : null}
      {asked.runId ? (
        <RunPanel
          id={asked.runId}
          mayExport={mayExport}
          onFresh={() => void asked.askAnyway().catch(() => undefined)}
        />
      ) : null}
      <KeepDialog open={keeping} question={question} onClose={() => setKeeping(false)} />
      <ConfirmDialog
        open={asked.warning !== null}
        title="Run it anyway?"
        confirm="Run it"
        onClose={asked.dismiss}
        onConfirm={() => void asked.askAnyway().catch(() => undefined)}
      >
        {asked.warning} Narrow it to fewer days to make it smaller.
      </ConfirmDialog>
      <Dialog open={explain.data !== undefined} onClose={() => explain.reset()} title="How it would be run">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
        <pre className={styles.plan} tabIndex={0}>
          {explain.data?.plan}
        </pre>
      </Dialog>
    </Page>
  );
}
