"use client";

import { CodeBlock } from "@/components/ui/code-block";
import { Tabs } from "@/components/ui/tabs";
import type { Finding } from "./use-posture";

const words = { cli: "AWS CLI", terraform: "Terraform" } as const;
const languages = { cli: "shell", terraform: "terraform" } as const;

/** What to paste, filled in for this resource. Heptagon itself changes nothing in AWS. */
export function FindingFix({ finding }: { finding: Pick<Finding, "fix"> }) {
  return (
    <Tabs
      label="How to fix it"
      tabs={finding.fix.map(({ kind, text }) => ({
        id: kind,
        label: words[kind],
        content: <CodeBlock text={text} language={languages[kind]} />,
      }))}
    />
  );
}
