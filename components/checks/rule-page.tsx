"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { parseAsString, useQueryState } from "nuqs";
import { useDeferredValue, useEffect, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { ruleExamples } from "@/lib/domain/posture/rules/examples";
import { typeIn } from "./completion";
import styles from "./rule.module.css";
import { RuleNotes } from "./rule-notes";
import { RulePreview } from "./rule-preview";
import {
  type Check,
  type Tried,
  useCheck,
  useRulePaths,
  useRuleTypes,
  useSaveRule,
  useTried,
} from "./use-checks";

const RuleEditor = dynamic(() => import("./rule-editor").then((module) => module.RuleEditor), {
  ssr: false,
  loading: () => <Skeleton height="card" />,
});

const examples = ruleExamples.map(({ name }) => ({ value: name, label: name }));
const typingPause = 400;

/** A text as it was when typing last paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** A rule to be written or changed: its text, what is wrong with it, and what it would find. */
export function RulePage() {
  const [id] = useQueryState("id", parseAsString);
  const { data, error, refetch } = useCheck(id);
  if (error) {
    return (
      <Page title="Rule">
        <Failure error={error} retry={() => void refetch()} />
      </Page>
    );
  }
  if (id !== null && !data) {
    return (
      <Page title="Rule">
        <Skeleton lines={8} height="row" />
      </Page>
    );
  }
  return <Rule key={id} before={data} />;
}

function Rule({ before }: { before: Check | undefined }) {
  const [text, setText] = useState(before?.text ?? ruleExamples[0]?.text ?? "");
  const [example, setExample] = useState(ruleExamples[0]?.name ?? "");
  const [target, setTarget] = useState<Tried["notes"][number] | null>(null);
  const paused = usePaused(text);
  const tried = useTried(paused);
  const types = useRuleTypes();
  const paths = useRulePaths(useDeferredValue(typeIn(paused)));
  const save = useSaveRule();
  const { push } = useRouter();
  const toast = useToast();
  const href = useScopedHref();
  const notes = tried.data?.notes ?? [];
  const broken = paused !== text || tried.isFetching || !tried.data?.tried;
  const back = href("/settings/checks", { check: before?.id });
  const onSave = () =>
    save.mutate(
      { text, base: before?.version ?? null },
      {
        onSuccess: ({ check, version }) => {
          toast({
            text:
              version === null
                ? "Nothing was changed."
                : `Saved as version ${version}. The newest inventory is being judged by it.`,
            action: { label: "Its findings", run: () => push(href("/findings", { check })) },
          });
          push(href("/settings/checks", { check }));
        },
      },
    );
  return (
    <Page
      title={before ? `Change the rule “${before.title}”` : "A rule of your own"}
      lead="Which resources, what lets one pass, and the words for it. Nothing is kept until you save."
      actions={
        <>
          <LinkButton href={back}>Cancel</LinkButton>
          <Button variant="primary" disabled={broken} busy={save.isPending} onClick={onSave}>
            {before ? "Save the next version" : "Save the rule"}
          </Button>
        </>
      }
    >
      {save.error ? <Failure error={save.error} /> : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          {before ? null : (
            <Select
              label="Begin with"
              value={example}
              options={examples}
              onChange={(name) => {
                setExample(name);
                setText(ruleExamples.find((one) => one.name === name)?.text ?? "");
              }}
            />
          )}
          <Card flush>
            <RuleEditor
              text={text}
              onChange={setText}
              notes={notes}
              target={target}
              known={{ types: types.data?.types ?? [], paths: paths.data?.paths ?? [] }}
            />
          </Card>
          <RuleNotes notes={notes} onGo={setTarget} />
        </div>
        <RulePreview
          tried={tried.data}
          error={tried.error}
          stale={tried.isFetching}
          retry={() => void tried.refetch()}
        />
      </div>
    </Page>
  );
}
