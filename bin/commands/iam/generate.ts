import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { sparseLines } from "@/bin/sparse-lines";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { type Observed, observeFiles } from "@/lib/application/iam/observe-files";
import { estateOfFiles } from "@/lib/application/iam/read-account-files";
import { Problem } from "@/lib/domain/errors/problem";
import { formats, writePolicies } from "@/lib/domain/iam/generate/formats";
import { widths } from "@/lib/domain/iam/generate/generalise";
import { type GeneratedPolicy, generatePolicies, policySize } from "@/lib/domain/iam/generate/policy";
import { replay } from "@/lib/domain/iam/generate/replay";
import { whatCan } from "@/lib/domain/iam/question/what-can";

const day = 86_400_000;

const options = z.object({
  principal: z
    .string()
    .regex(/^arn:[^:]+:iam::\d{12}:(user|role)\//, "--principal: expected the ARN of a user or role"),
  from: z.array(z.string()).min(1),
  days: z.coerce.number("--days: expected a number").int().min(1).optional(),
  width: z.enum(widths, `--width: expected one of ${widths.join(", ")}`).default("prefix"),
  format: z.enum(formats, `--format: expected one of ${formats.join(", ")}`).default("json"),
  regions: z.boolean().optional(),
  account: z.array(z.string()).optional(),
  json: z.boolean().optional(),
});

async function grantedNow(accounts: string[] | undefined, principal: string): Promise<number | null> {
  if (!accounts) return null;
  const estate = await estateOfFiles({ accounts });
  const answer = whatCan(estate, { principal, catalogue: await actionCatalogue() });
  if (answer === null)
    throw new Problem("bad-input", `--principal: no user or role "${principal}" in ${accounts.join(", ")}.`);
  return answer.reachable;
}

function actionsOf(policies: readonly GeneratedPolicy[]): number {
  return new Set(policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))).size;
}

function nothingSeen(principal: string, { records }: Observed): never {
  throw new Problem(
    "bad-input",
    `None of ${records.toLocaleString("en-GB")} records is a permitted call by ${principal}.`,
    {
      where: "--from",
      next: "A policy from nothing would allow nothing: give more days, or check the ARN (a role's, not a session's).",
    },
  );
}

export const command: CommandModule = {
  summary: "The smallest policy that keeps a principal's work going, proved by replaying what it did",
  declare(program) {
    program
      .requiredOption("--principal <arn>", "user or role")
      .requiredOption("--from <path...>", "CloudTrail objects: files and folders")
      .option("--days <n>", "only the last n days")
      .option("--width <how>", `how far resources are widened: ${widths.join(", ")}`)
      .option("--regions", "allow only the regions that were used")
      .option("--format <what>", `what is printed: ${formats.join(", ")}`)
      .option("--account <file...>", "authorisation details, to say by how much permissions shrink");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { principal, from, days, width, regions, format, account, json } = parsed.data;
    const say = sparseLines(shell.note, 1_000, () => performance.now());
    const seen = await observeFiles(from, principal, {
      since: days ? new Date(Date.now() - days * day) : undefined,
      onFile: (done, total) => say(`${done} of ${total} files read`),
      signal: shell.signal,
    });
    const calls = seen.observation.observed();
    if (calls.length === 0) return nothingSeen(principal, seen);
    const policies = generatePolicies(calls, { width, regions });
    const proof = replay(policies, calls, principal);
    const before = await grantedNow(account, principal);
    const actions = { granted: before, needed: actionsOf(policies) };
    if (json) {
      const { events } = seen.observation;
      const span = { from: seen.from, to: seen.to };
      shell.print(
        JSON.stringify({ principal, ...span, events, observed: calls, policies, replay: proof, actions }),
      );
    } else {
      shell.print(writePolicies(policies, format, principal));
      const shrink = before === null ? "" : `, of ${before.toLocaleString("en-GB")} it may call now`;
      shell.note(`${actions.needed} actions${shrink}; ${policies.map(policySize).join(" + ")} characters`);
      shell.note(`replay: ${proof.allowed} of ${proof.calls} observed calls are allowed by it`);
    }
    return proof.denied.length > 0 ? 1 : 0;
  },
};
