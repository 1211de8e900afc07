"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import styles from "./aws.module.css";
import type { Draft } from "./draft";
import { type RoleFormat, useCaller, useRole } from "./use-aws";

const formats: { value: RoleFormat; label: string; how: string }[] = [
  {
    value: "stackset",
    label: "Stack set: every account of the organisation",
    how: "Deploy it in the management account. It covers the accounts below the units you name, and those that join later; the management account itself takes the one-account template.",
  },
  {
    value: "cloudformation",
    label: "CloudFormation: one account",
    how: "Deploy it in each account, with CAPABILITY_NAMED_IAM.",
  },
  { value: "terraform", label: "Terraform: one account", how: "Apply it with each account's provider." },
  { value: "json", label: "The policy alone", how: "For a role that you make in your own way." },
];

/** Step one: a role that may only read, as text to deploy. */
export function RoleStep({ draft, credentials }: { draft: Draft; credentials: string | null }) {
  const mayAsk = useMay("data:manage");
  const [format, setFormat] = useState<RoleFormat>("stackset");
  const [typed, setTyped] = useState<string | null>(null);
  const caller = useCaller(mayAsk && credentials !== null);
  const principal = typed ?? caller.data?.principal ?? "";
  const role = useRole({
    format,
    roleName: draft.roleName || "HeptagonReadOnly",
    trust: principal || undefined,
    externalId: draft.externalId || undefined,
  });
  const chosen = formats.find(({ value }) => value === format);
  return (
    <Card title="1 · Make a role that may only read" aside={role.data ? sizeWords(role.data) : undefined}>
      <div className={styles.form}>
        <Select
          label="As"
          value={format}
          options={formats.map(({ value, label }) => ({ value, label }))}
          onChange={setFormat}
        />
        <TextField
          label="Trusted principal"
          hint={trustHint(credentials, caller.data?.arn)}
          mono
          placeholder="arn:aws:iam::111122223333:role/heptagon"
          value={principal}
          onChange={(event) => setTyped(event.target.value.trim())}
        />
      </div>
      <p className={styles.words}>{chosen?.how}</p>
      {caller.error ? <Failure error={caller.error} retry={() => void caller.refetch()} /> : null}
      {role.error ? <Failure error={role.error} /> : null}
      {role.isPending ? <Skeleton height="card" /> : null}
      {role.data ? (
        <>
          <div className={styles.code}>
            <CodeBlock language={role.data.file} text={role.data.text} />
          </div>
          <div className={styles.buttons}>
            <DownloadButton file={role.data.file} text={role.data.text} />
          </div>
        </>
      ) : null}
    </Card>
  );
}

function sizeWords({ actions, services, policies }: { actions: number; services: number; policies: number }) {
  return `${actions} actions of ${services} services in ${policies === 1 ? "1 policy" : `${policies} policies`}, no wildcard`;
}

function trustHint(credentials: string | null, arn: string | undefined): string {
  if (arn) return `Heptagon is ${arn}. A path before the role's name has to be added by hand.`;
  if (!credentials)
    return "The server has no AWS credentials yet: start it with AWS_PROFILE, an instance profile or the usual variables. Until then nobody is trusted.";
  return `Credentials: ${credentials}.`;
}

function DownloadButton({ file, text }: { file: string; text: string }) {
  function download() {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = file;
    link.click();
    URL.revokeObjectURL(address);
  }
  return (
    <Button onClick={download}>
      <Download size={14} aria-hidden="true" /> Download {file}
    </Button>
  );
}
