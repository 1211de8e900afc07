"use client";

import { useScopeChoices } from "@/components/shell/scope-choices";
import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Failure } from "@/components/ui/failure";
import { useScope } from "@/components/ui/use-scope";
import styles from "./data.module.css";
import { useCollect } from "./use-data";

/** One's own AWS on screen, in three steps. */
export function ConnectAws() {
  const may = useMay("data:manage");
  const collect = useCollect();
  const { regions } = useScope();
  const { demo } = useScopeChoices();
  return (
    <Card title="Connect AWS" aside="three steps, read-only">
      <ol className={styles.steps}>
        <li>
          <h3>Make a role that may only read</h3>
          <p>The policy lists exactly the calls that the collectors make.</p>
          <CodeBlock
            language="shell"
            text="./bin/heptagon posture permissions --format cloudformation --trust ARN > role.json"
          />
        </li>
        <li>
          <h3>Give Heptagon its credentials</h3>
          <p>
            Start the server where the AWS SDK finds them: an instance profile, <code>AWS_PROFILE</code>, or
            the usual variables. Heptagon stores none.
          </p>
          <CodeBlock language="shell" text="AWS_PROFILE=heptagon npm start" />
        </li>
        <li>
          <h3>Collect</h3>
          <p>
            Reads {regions.length > 0 ? regions.join(", ") : "every enabled region"} of the account
            {demo ? "; the demo data stays until it is removed" : ""}. What could not be read is listed as not
            assessed.
          </p>
          {may ? (
            <Button variant="primary" busy={collect.isPending} onClick={() => collect.mutate(regions)}>
              Collect from AWS
            </Button>
          ) : (
            <p className={styles.muted}>An administrator starts it.</p>
          )}
          {collect.error ? <Failure error={collect.error} /> : null}
        </li>
      </ol>
    </Card>
  );
}
