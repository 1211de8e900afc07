"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { call } from "@/components/api/call";
import { UntilFields } from "@/components/posture/acts/until-fields";
import { useScopeChoices } from "@/components/shell/scope-choices";
import { useSignedIn } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ExceptionRule } from "@/lib/contract/endpoints/finding-life";
import { endpoints } from "@/lib/contract/endpoints/finding-life";
import { principleNames } from "@/lib/domain/posture/principles";
import { type Draft, draftOf, ruleOf } from "./draft";
import { ExceptionPreview } from "./exception-preview";
import styles from "./exceptions.module.css";
import { type Exception, useSaveException } from "./use-exceptions";

const principles = [
  { value: "", label: "Any principle" },
  ...Object.entries(principleNames).map(([value, name]) => ({ value, label: `${value} ${name}` })),
];

type ExceptionFormProps = {
  /** Null: a new one. */
  exception: Exception | null;
  onDone: () => void;
};

/** Makes or changes an exception: what it reaches, why, for how long; and shows before what it would mute. */
export function ExceptionForm({ exception, onDone }: ExceptionFormProps) {
  const { email } = useSignedIn();
  const [draft, setDraft] = useState(() => draftOf(exception, email));
  const [asked, setAsked] = useState<ExceptionRule | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useSaveException(exception?.id ?? null);
  const set = (change: Partial<Draft>) => {
    setDraft((old) => ({ ...old, ...change }));
    setAsked(null);
  };
  function read(then: (rule: ExceptionRule) => void) {
    const { rule, problem: wrong } = ruleOf(draft, Date.now());
    setProblem(wrong);
    if (rule) then(rule);
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    read((rule) => save.mutate(rule, { onSuccess: onDone }));
  }
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <fieldset className={styles.conditions}>
        <legend>What it reaches: every condition that is filled in must hold</legend>
        <ConditionFields draft={draft} set={set} />
      </fieldset>
      <TextArea
        label="Why it may stay"
        required
        minLength={3}
        value={draft.reason}
        onChange={(event) => set({ reason: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          label="Who answers for it"
          type="email"
          required
          value={draft.owner}
          onChange={(event) => set({ owner: event.target.value })}
        />
        <UntilFields value={draft.until} onChange={(until) => set({ until })} />
      </div>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      {asked ? <ExceptionPreview rule={asked} id={exception?.id ?? null} /> : null}
      {save.error ? <Failure error={save.error} /> : null}
      <div className={styles.buttons}>
        <Button onClick={() => read(setAsked)}>Show what it would mute</Button>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {exception ? "Save the exception" : "Add the exception"}
        </Button>
      </div>
    </form>
  );
}

type ConditionFieldsProps = { draft: Draft; set: (change: Partial<Draft>) => void };

function ConditionFields({ draft, set }: ConditionFieldsProps) {
  const id = useId();
  const { accounts } = useScopeChoices();
  const { data: checks } = useQuery({
    queryKey: ["failing-checks"],
    queryFn: async ({ signal }) =>
      (await call(endpoints.groupFindings, { query: { by: "check", status: ["fail", "muted"] }, signal }))
        .groups,
  });
  return (
    <>
      <TextField
        label="Check"
        list={`${id}-checks`}
        placeholder="any"
        value={draft.check}
        onChange={(event) => set({ check: event.target.value })}
      />
      <datalist id={`${id}-checks`}>
        {checks?.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </datalist>
      <Select
        label="Principle"
        value={draft.principle}
        options={principles}
        onChange={(principle) => set({ principle })}
      />
      <TextField
        label="Account"
        list={`${id}-accounts`}
        placeholder="any; * and ? stand for anything"
        value={draft.account}
        onChange={(event) => set({ account: event.target.value })}
      />
      <datalist id={`${id}-accounts`}>
        {accounts.map(({ id: account, name }) => (
          <option key={account} value={account}>
            {name ?? account}
          </option>
        ))}
      </datalist>
      <TextField
        label="Organisational unit"
        placeholder="any; /sandbox takes in what is below it"
        value={draft.unit}
        onChange={(event) => set({ unit: event.target.value })}
      />
      <TextField
        label="Resource"
        placeholder="any; arn:aws:s3:::website-*"
        value={draft.resource}
        onChange={(event) => set({ resource: event.target.value })}
      />
      <div className={styles.tag}>
        <TextField
          label="Tag"
          placeholder="any"
          value={draft.tagKey}
          onChange={(event) => set({ tagKey: event.target.value })}
        />
        <TextField
          label="Tag's value"
          placeholder="any; * and ? work"
          value={draft.tagValue}
          disabled={draft.tagKey.trim() === ""}
          onChange={(event) => set({ tagValue: event.target.value })}
        />
      </div>
    </>
  );
}
