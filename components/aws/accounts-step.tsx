"use client";

import type { FormEvent } from "react";
import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import styles from "./aws.module.css";
import { type Draft, readDraft } from "./draft";
import { TestedAccounts } from "./tested-accounts";
import { useSaveConnection, useTestConnection } from "./use-aws";

type AccountsStepProps = { draft: Draft; onChange: (change: Partial<Draft>) => void };

const sources = [
  { value: "organisation", label: "Every account of the organisation" },
  { value: "list", label: "Accounts by name" },
  { value: "own", label: "The account of the server's credentials" },
] as const;

/** A random external id: 32 hexadecimal digits. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Step two: which accounts, and the way into them; tried before it is saved. */
export function AccountsStep({ draft, onChange }: AccountsStepProps) {
  const may = useMay("data:manage");
  const test = useTestConnection();
  const save = useSaveConnection();
  const read = readDraft(draft);
  const errors = read.connection ? {} : read.errors;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (read.connection) save.mutate(read.connection);
  }
  const text = (name: keyof Draft) => ({
    value: draft[name],
    error: errors[name],
    disabled: !may,
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <Card title="2 · Name accounts and role" aside="nothing secret is stored">
      <form className={styles.stack} onSubmit={onSubmit}>
        <div className={styles.form}>
          <Select
            label="Accounts"
            value={draft.from}
            options={sources}
            onChange={(from) => onChange({ from })}
          />
          {draft.from === "organisation" ? (
            <TextField
              label="Ask AWS Organizations in"
              hint="The management account or a delegated administrator, entered through the role. Empty: with the server's own credentials."
              mono
              placeholder="111122223333"
              {...text("through")}
            />
          ) : null}
        </div>
        {draft.from === "list" ? (
          <TextArea
            label="Account ids"
            hint="One a line; ID=PROFILE enters an account through a profile of its own instead of the role."
            mono
            rows={4}
            placeholder={"111122223333\n444455556666=profile-of-its-own"}
            {...text("accounts")}
          />
        ) : null}
        {draft.from === "organisation" ? (
          <TextField
            label="Leave out"
            hint="Account ids; suspended ones are left out anyway."
            mono
            {...text("leaveOut")}
          />
        ) : null}
        {draft.from === "own" ? null : (
          <div className={styles.form}>
            <TextField
              label="Role name"
              hint="{account} stands for the account's id."
              mono
              {...text("roleName")}
            />
            <div className={styles.withButton}>
              <TextField label="External id" mono autoComplete="off" {...text("externalId")} />
              <Button disabled={!may} onClick={() => onChange({ externalId: randomId() })}>
                Make one
              </Button>
            </div>
            <TextField
              label="Session name"
              hint="As CloudTrail will show it."
              mono
              {...text("sessionName")}
            />
          </div>
        )}
        <div className={styles.form}>
          <TextField
            label="Regions"
            hint="Empty: those that each account has enabled."
            mono
            {...text("regions")}
          />
          <TextField
            label="Profile to start from"
            hint="In ~/.aws/config of the server. Empty: the AWS SDK's default chain."
            mono
            {...text("profile")}
          />
        </div>
        <div className={styles.buttons}>
          <Button
            busy={test.isPending}
            disabled={!may || !read.connection}
            onClick={() => read.connection && test.mutate(read.connection)}
          >
            Test
          </Button>
          <Button type="submit" variant="primary" busy={save.isPending} disabled={!may || !read.connection}>
            Save
          </Button>
          {may ? null : <span className={styles.words}>An administrator connects AWS.</span>}
        </div>
      </form>
      {save.error ? <Failure error={save.error} /> : null}
      {test.error ? <Failure error={test.error} /> : null}
      {test.data ? <TestedAccounts tested={test.data} /> : null}
    </Card>
  );
}
