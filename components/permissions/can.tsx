"use client";

import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import { Caveats } from "./caveats";
import styles from "./permissions.module.css";
import { layerNames, Statements } from "./statements";
import { type CanAnswer, useCan } from "./use-permissions";
import type { Question } from "./use-question";
import { times } from "./words";

type Says = CanAnswer["layers"][number]["says"];

const words: Record<Says, { text: string; tone: "ok" | "danger" | "neutral" | "accent" }> = {
  allows: { text: "allows", tone: "ok" },
  denies: { text: "denies", tone: "danger" },
  silent: { text: "does not allow", tone: "danger" },
  unknown: { text: "depends", tone: "accent" },
  absent: { text: "none", tone: "neutral" },
};

/** A resource policy that does not allow is no obstacle while an identity policy does. */
function toneOf({ layer, says }: CanAnswer["layers"][number], decision: CanAnswer["decision"]) {
  const harmless = says === "silent" && layer === "resource" && decision !== "ImplicitlyDenied";
  return harmless ? "neutral" : words[says].tone;
}

function Layers({ answer }: { answer: CanAnswer }) {
  return (
    <ol className={styles.layers}>
      {answer.layers.map((one) => (
        <li key={`${one.layer} ${one.level}`}>
          <span>
            {layerNames[one.layer]}
            {one.level === null ? "" : one.level === 0 ? " at the root" : `, level ${one.level}`}
          </span>
          <Badge tone={toneOf(one, answer.decision)}>{words[one.says].text}</Badge>
        </li>
      ))}
    </ol>
  );
}

function Sentences({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Card title={title}>
      <ul className={styles.sentences}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}

/** The decision on one request: each layer's word, the deciding statements, what would turn it over. */
export function Can({ question }: { question: Question }) {
  const answer = useCan(question);
  const href = useScopedHref();
  const { principal, action, resource } = question;
  if (principal === "" || action === "")
    return (
      <Card>
        <Empty
          title="Here will be the decision and its proof"
          hint="Name a user or role, an action, and the resource it would act on."
        />
      </Card>
    );
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={8} height="row" />;
  const { because, conditions, flip, caveats, decision, used, days } = answer.data;
  return (
    <>
      <Caveats caveats={caveats} />
      <div className={styles.two}>
        <div className={styles.stack}>
          <Card title="What each layer says">
            <Layers answer={answer.data} />
          </Card>
          <Sentences title="Allowed if" lines={conditions} />
          <Sentences
            title={decision === "Allowed" ? "What it rests on" : "What would have to change"}
            lines={flip}
          />
          <p className={styles.quiet}>
            {used ? (
              <>
                It did so {times(used.count)} in {days} days, last <When at={used.last} />.
              </>
            ) : (
              `It did not do so in ${days} days.`
            )}
          </p>
          <p className={styles.links}>
            <LinkButton size="small" href={href("/permissions", { mode: "who-can", action, resource })}>
              Who else could
            </LinkButton>
            <LinkButton size="small" href={href("/permissions", { mode: "principal", principal })}>
              All it can do
            </LinkButton>
          </p>
        </div>
        <Card title="Statements that decided" aside={`${because.length}`}>
          {because.length > 0 ? (
            <Statements statements={because} />
          ) : (
            <p className={styles.quiet}>No statement of any policy matches this request.</p>
          )}
        </Card>
      </div>
    </>
  );
}
