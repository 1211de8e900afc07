import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { policyTypes, resourcePolicyOf } from "@/lib/application/findings/inventory";
import { estateOfSnapshot } from "@/lib/application/iam/estate-of-snapshot";
import { Problem } from "@/lib/domain/errors/problem";
import { type Exposed, type Exposure, exposureMap } from "@/lib/domain/iam/exposure/exposure";
import { parsePolicy } from "@/lib/domain/iam/policy/parse";
import { ownAccounts } from "@/lib/domain/posture/iam/own-accounts";
import type { World } from "@/lib/domain/posture/world";

const options = z.object({
  snapshot: z.string().min(1),
  failOn: z.enum(["any", "anyone"], "--fail-on: expected any or anyone").optional(),
  json: z.boolean().optional(),
});

function exposedIn(world: World): Exposed[] {
  return policyTypes.flatMap((one) =>
    world.of(one).flatMap((holder) =>
      resourcePolicyOf(holder).flatMap(({ arn, type, policy }) => {
        const read = parsePolicy(policy);
        return read.ok ? [{ arn, type, account: holder.account, policy: read.policy }] : [];
      }),
    ),
  );
}

function words({ resource, outsider, access, conditions, statement }: Exposure): string {
  const can = access.map(({ kind, decision }) =>
    decision === "Allowed" ? kind : `${kind} (under conditions)`,
  );
  const when = conditions.length > 0 ? `, if ${conditions.join(" and ")}` : "";
  return `${outsider.kind.padEnd(8)} ${outsider.name} can ${can.join(", ")} ${resource}${when}   ${statement.path}`;
}

export const command: CommandModule = {
  summary: "What of a snapshot file can be reached from outside the organisation, and by whom",
  declare(program) {
    program
      .requiredOption("--snapshot <file>", "snapshot file: .jsonl.gz, .json, gzipped or not")
      .option("--fail-on <whom>", "any: exit 1 when anything is; anyone: when something is by everybody");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { snapshot, failOn, json } = parsed.data;
    const { estate, world } = await estateOfSnapshot(snapshot);
    const exposures = exposureMap(estate, exposedIn(world), ownAccounts(world));
    for (const one of exposures) shell.print(json ? JSON.stringify(one) : words(one));
    const counted = exposures.filter(({ outsider }) => failOn !== "anyone" || outsider.kind === "anyone");
    return failOn && counted.length > 0 ? 1 : 0;
  },
};
