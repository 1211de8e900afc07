import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Mono } from "@/components/ui/mono";
import styles from "./resource.module.css";
import type { ResourceData } from "./use-resource";

type Statement = ResourceData["policies"][number]["statements"][number];

/** The policies on the resource, statement by statement. */
export function PolicyList({ policies }: Pick<ResourceData, "policies">) {
  if (policies.length === 0) return null;
  return (
    <Card title="Policies" aside="statement by statement">
      {policies.map(({ name, statements }) => (
        <section key={name}>
          <h3 className={styles.name}>{name}</h3>
          {statements.map((statement, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: statements have no id and keep their order
            <StatementRows key={index} statement={statement} />
          ))}
        </section>
      ))}
    </Card>
  );
}

const members = [
  ["who", "Principal"],
  ["but not", "NotPrincipal"],
  ["may", "Action"],
  ["all but", "NotAction"],
  ["on", "Resource"],
  ["not on", "NotResource"],
  ["only if", "Condition"],
] as const;

function StatementRows({ statement }: { statement: Statement }) {
  const effect = String(statement.Effect ?? "");
  const sid = statement.Sid === undefined ? null : String(statement.Sid);
  return (
    <dl className={styles.statement} data-effect={effect}>
      <dt>{sid ?? "effect"}</dt>
      <dd>
        <Badge tone={effect === "Deny" ? "danger" : "ok"}>{effect}</Badge>
      </dd>
      {members.map(([word, member]) =>
        statement[member] === undefined ? null : (
          <Member
            key={member}
            word={effect === "Deny" && word === "may" ? "may not" : word}
            value={statement[member]}
          />
        ),
      )}
    </dl>
  );
}

function Member({ word, value }: { word: string; value: unknown }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>
        <Mono>{saidOf(value)}</Mono>
      </dd>
    </>
  );
}

/** A member as one reads it: a list with commas, an object as its entries. */
function saidOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(saidOf).join(", ");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${saidOf(inner)}`)
    .join("; ");
}
