"use client";

import { CodeBlock } from "@/components/ui/code-block";
import { Tabs } from "@/components/ui/tabs";
import styles from "./finding-detail.module.css";
import type { Finding } from "./use-posture";

type Kind = Finding["fix"][number]["kind"];

const words: Record<Kind, string> = {
  cli: "AWS CLI",
  terraform: "Terraform",
  cloudformation: "CloudFormation",
};
const languages: Record<Kind, string> = { cli: "shell", terraform: "terraform", cloudformation: "yaml" };

/** What to paste, filled in for this resource. Heptagon itself changes nothing in AWS. */
export function FindingFix({ finding }: { finding: Pick<Finding, "fix" | "passes" | "resource"> }) {
  const ways = finding.fix.map((fix) => ({
    id: fix.kind,
    label: words[fix.kind],
    content: <Way {...fix} />,
  }));
  const byHand = { id: "console", label: "Console", content: <ByHand {...finding} /> };
  return <Tabs label="How to fix it" tabs={finding.resource.startsWith("arn:") ? [...ways, byHand] : ways} />;
}

/** AWS resolves the address to the page of its console that shows the resource. */
function ByHand({ resource, passes }: Pick<Finding, "passes" | "resource">) {
  return (
    <p>
      <a href={consoleAddress(resource)} target="_blank" rel="noreferrer">
        Open the resource in the AWS console
      </a>{" "}
      and change it until this holds: {passes}
    </p>
  );
}

function consoleAddress(arn: string): string {
  const partitions: Record<string, string> = {
    "aws-us-gov": "console.amazonaws-us-gov.com",
    "aws-cn": "console.amazonaws.cn",
  };
  const host = partitions[arn.split(":")[1] ?? ""] ?? "console.aws.amazon.com";
  return `https://${host}/go/view?arn=${encodeURIComponent(arn)}`;
}

function Way({ kind, text }: Finding["fix"][number]) {
  if (text === null) {
    return (
      <p>{words[kind]} cannot express this fix: it has no resource or property for it. Use the AWS CLI.</p>
    );
  }
  return (
    <>
      <CodeBlock text={text} language={languages[kind]} />
      {kind === "cloudformation" ? (
        <p className={styles.muted}>
          Merge it into the stack that has this resource; one that no stack has yet is imported first.
        </p>
      ) : null}
    </>
  );
}
