import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { askWhatIf } from "@/lib/application/iam/what-if";
import { withDatabase } from "@/lib/application/with-database";
import { Problem } from "@/lib/domain/errors/problem";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const options = z.object({
  policy: z.string().optional(),
  principal: z.string().optional(),
  name: z.string().optional(),
  boundary: z.boolean().optional(),
  scp: z.boolean().optional(),
  document: z.string().optional(),
  days: z.coerce.number("--days: expected a number").int().min(1).max(400).default(90),
  failOn: z.enum(["denied"], "--fail-on: expected denied").optional(),
  json: z.boolean().optional(),
});
type Options = z.output<typeof options>;
type Given = Parameters<typeof askWhatIf>[2];

async function documentOf(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Problem("bad-input", "it cannot be read.", { where: file, cause });
  }
}

function editOf({ policy, principal, name, boundary, scp }: Options, document: string | null): Given {
  if (policy) return { kind: "policy", arn: policy, document };
  if (scp && document !== null) return { kind: "scp", account: null, document };
  if (principal && boundary) return { kind: "boundary", principal, document };
  if (principal && name) return { kind: "inline", principal, name, document };
  if (principal && document !== null) return { kind: "add", principal, document };
  throw new Problem(
    "bad-input",
    "say what changes: --policy ARN, --principal ARN with --name, --boundary or --document, or --scp.",
  );
}

export const command: CommandModule = {
  summary:
    "Who would gain and lose what by an edited policy, and which calls of the last days would be denied",
  declare(program) {
    program
      .option("--policy <arn>", "a managed policy gets the document, or none")
      .option(
        "--principal <arn>",
        "a user or role: --name one of its policies, --boundary, or one policy more",
      )
      .option("--name <policy>", "the policy of the principal that gets the document, or none")
      .option("--boundary", "the document becomes the principal's boundary; without one it has none")
      .option("--scp", "the document becomes a service control policy over every account")
      .option("--document <file>", "the edited policy; left out: the policy is taken away")
      .option("--days <n>", "how far back calls are asked about", "90")
      .option("--fail-on <what>", "denied: exit 1 when a recorded call would have been denied");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { document, days, failOn, json } = parsed.data;
    const edit = editOf(parsed.data, await documentOf(document));
    const answer = await withDatabase((db) =>
      askWhatIf(db, wholeOrganisation, edit, { days, now: new Date() }),
    );
    if (json) shell.print(JSON.stringify(answer));
    else {
      for (const { principals, difference } of answer.effects)
        shell.print(
          `${principals[0]}${principals.length > 1 ? ` and ${principals.length - 1} alike` : ""}: ${difference.gained} actions gained, ${difference.lost} lost, ${difference.changed} changed`,
        );
      for (const { principal, action, resource, count } of answer.denied)
        shell.print(`would be denied ${count} times: ${principal} ${action} ${resource}`);
      shell.print(
        `${answer.affected} principals concerned; of ${answer.asked} calls in ${days} days ${answer.totals.denied} would be denied`,
      );
    }
    return failOn && answer.totals.denied > 0 ? 1 : 0;
  },
};
