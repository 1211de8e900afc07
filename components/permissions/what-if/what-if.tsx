"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { shortArn } from "@/components/ui/short-arn";
import { AreaPage } from "../area/area-page";
import styles from "../permissions.module.css";
import { LazyPolicyEditor } from "../policy/lazy-editor";
import { PrincipalField } from "../principal-field";
import { usePrincipal } from "../use-permissions";
import { type Change, changes, editOf, usePolicyDocument, useWhatIf, useWhatIfState } from "./use-what-if";
import { WhatIfAnswer } from "./what-if-answer";
import { whatIfLead, whatIfSentence } from "./words";

const changeNames: Record<Change, string> = {
  edit: "edit one of its policies",
  remove: "take one of its policies away",
  add: "add a policy to it",
  boundary: "set its boundary",
  scp: "a new policy over every account",
};

const blank = JSON.stringify(
  {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::example/*" }],
  },
  null,
  2,
);

/** Edit a policy and see what it would do before anybody applies it. */
export function WhatIf() {
  const [state, set] = useWhatIfState();
  const { principal, policy, change, days } = state;
  const who = usePrincipal(principal);
  const names = (who.data?.principal.policies ?? []).map(({ name }) => name);
  const chosen = names.includes(policy) ? policy : (names[0] ?? "");
  const document = usePolicyDocument(principal, chosen);
  const [text, setText] = useState(blank);
  const tried = useWhatIf(days);
  const needsPolicy = change === "edit" || change === "remove";
  const original = document.data?.text;
  useEffect(() => {
    if (original !== undefined) setText(original);
  }, [original]);
  const edit = editOf({ ...state, policy: chosen }, text, document.data);
  const holders = document.data?.holders ?? 1;
  return (
    <AreaPage
      title={tried.data ? whatIfSentence(tried.data) : "What if this policy were another?"}
      lead={
        tried.data
          ? whatIfLead(tried.data)
          : "Edit a policy: who gains and loses what, and which recorded calls would have been denied. Nothing is changed in AWS."
      }
    >
      <Card>
        <div className={styles.stack}>
          <div className={styles.request}>
            <Select
              label="Change"
              value={change}
              options={changes.map((value) => ({ value, label: changeNames[value] }))}
              onChange={(next) => void set({ change: next })}
            />
            {needsPolicy && names.length > 0 ? (
              <Select
                label="Policy"
                value={chosen}
                options={names.map((value) => ({ value, label: shortArn(value).name }))}
                onChange={(next) => void set({ policy: next })}
              />
            ) : null}
            <Select
              label="Calls of the last"
              value={String(days)}
              options={["7", "30", "90", "180", "365"].map((value) => ({ value, label: `${value} days` }))}
              onChange={(next) => void set({ days: Number(next) })}
            />
          </div>
          {change === "scp" ? null : (
            <PrincipalField
              value={principal}
              onChange={(next) => void set({ principal: next, policy: "" })}
            />
          )}
          {needsPolicy && holders > 1 ? (
            <p className={styles.quiet}>{holders} users and roles hold this policy.</p>
          ) : null}
          {change === "remove" ? null : <LazyPolicyEditor text={text} onChange={setText} label="Policy" />}
          {who.error && principal.startsWith("arn:") ? <Failure error={who.error} /> : null}
          <div className={styles.links}>
            <Button
              variant="primary"
              busy={tried.isPending}
              disabled={edit === null}
              onClick={() => edit && tried.mutate(edit)}
            >
              Try it
            </Button>
            {original !== undefined && text !== original ? (
              <Button onClick={() => setText(original)}>As it is now</Button>
            ) : null}
          </div>
        </div>
      </Card>
      {tried.error ? <Failure error={tried.error} /> : null}
      {tried.data ? <WhatIfAnswer answer={tried.data} /> : null}
    </AreaPage>
  );
}
