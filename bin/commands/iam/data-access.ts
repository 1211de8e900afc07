import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { estateOfSnapshot } from "@/lib/application/iam/estate-of-snapshot";
import { Problem } from "@/lib/domain/errors/problem";
import { type AccessCounts, countAccess } from "@/lib/domain/iam/data/access";
import { dataKinds, type Store, storeTypes } from "@/lib/domain/iam/data/stores";
import { holderOf } from "@/lib/domain/iam/principal/holder";

const options = z.object({
  snapshot: z.string().min(1),
  type: z.enum(storeTypes, `--type: expected one of ${storeTypes.join(", ")}`).optional(),
  json: z.boolean().optional(),
});

function words({ type, name, account }: Store, counts: AccessCounts): string {
  const parts = dataKinds.flatMap((kind) => {
    const count = counts[kind];
    return count ? [`${kind} ${count.people} people ${count.machines} machines`] : [];
  });
  return `${type.padEnd(22)} ${name} (${account})   ${parts.join(", ")}`;
}

export const command: CommandModule = {
  summary: "How many people and machines can read, write and delete each data store of a snapshot file",
  declare(program) {
    program
      .requiredOption("--snapshot <file>", "snapshot file: .jsonl.gz, .json, gzipped or not")
      .option("--type <type>", `only stores of this type: ${storeTypes.join(", ")}`);
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { snapshot, type, json } = parsed.data;
    const { estate, world } = await estateOfSnapshot(snapshot);
    const users = world.of("iam:user").filter(({ config }) => config.LoginProfile);
    const facts = {
      passwords: world.of("iam:user").length > 0 ? new Set(users.map(({ id }) => id)) : null,
      seenPeople: new Set<string>(),
    };
    const holder = (arn: string) => {
      const principal = estate.principals.get(arn);
      return principal ? holderOf(principal, facts) : "machine";
    };
    const stores = (type ? [type] : storeTypes).flatMap((one): readonly Store[] => world.of(one));
    for (const { id, type: kind, name, account } of stores) {
      const store = { id, type: kind, name, account };
      const counts = countAccess(estate, store, holder);
      shell.print(json ? JSON.stringify({ ...store, counts }) : words(store, counts));
    }
    return 0;
  },
};
