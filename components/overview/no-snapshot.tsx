"use client";

import { useMay } from "@/components/shell/signed-in";
import { LinkButton } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";

/** The overview before there is anything to judge: what it will show, and how to fill it. */
export function NoSnapshot() {
  const may = useMay("data:manage");
  return (
    <Page title="There is no posture to show yet." lead="Heptagon has not read an AWS account in this scope.">
      <Empty
        title="Here will be your score, what it is made of and what to fix first"
        hint={
          <>
            <p>Collect a snapshot with read-only credentials, or import one that was collected elsewhere:</p>
            <CodeBlock
              language="shell"
              text={"heptagon posture collect --out snapshot.json\nheptagon posture import snapshot.json"}
            />
          </>
        }
        action={
          may ? (
            <LinkButton variant="primary" href="/settings/aws">
              Connect AWS in three steps
            </LinkButton>
          ) : undefined
        }
      />
    </Page>
  );
}
