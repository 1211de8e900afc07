import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { type AccountTarget, collectSnapshot } from "@/lib/adapters/aws/collect";
import { collectors } from "@/lib/adapters/aws/collectors.generated";
import { Problem } from "@/lib/domain/errors/problem";

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean),
);

const options = z.object({
  out: z.string().min(1),
  endpointUrl: z.url("--endpoint-url: expected a URL").optional(),
  accounts: list
    .pipe(z.array(z.string().regex(/^\d{12}$/, "--accounts: expected 12-digit account ids")))
    .optional(),
  roleName: z.string().min(1),
  externalId: z.string().optional(),
  regions: list.optional(),
  services: list.optional(),
  json: z.boolean().optional(),
});

type Options = z.output<typeof options>;

function targetsOf({ accounts, endpointUrl, roleName, externalId }: Options): AccountTarget[] {
  if (!accounts) return [{ endpoint: endpointUrl }];
  return accounts.map((account) => ({
    endpoint: endpointUrl,
    roleArn: `arn:aws:iam::${account}:role/${roleName}`,
    externalId,
  }));
}

function chosenCollectors(services: string[] | undefined) {
  const unknown = services?.find((service) => !collectors.some((collector) => collector.service === service));
  if (unknown) {
    const known = collectors.map((collector) => collector.service).join(", ");
    throw new Problem("bad-input", `There is no collector for ${unknown}.`, {
      where: "--services",
      next: `Known: ${known}.`,
    });
  }
  return services ? collectors.filter((collector) => services.includes(collector.service)) : collectors;
}

export const command: CommandModule = {
  summary: "Read AWS accounts into a snapshot file (read-only; default credential chain)",
  declare(program) {
    program
      .requiredOption("--out <file>", "where the snapshot goes; .gz compresses it")
      .option(
        "--accounts <ids>",
        "accounts to enter through a role, comma-separated; none: the credentials' own",
      )
      .option("--role-name <name>", "role to assume in those accounts", "HeptagonReadOnly")
      .option("--external-id <id>", "external id that the role asks for")
      .option("--regions <codes>", "regions, comma-separated; none: those enabled")
      .option("--services <names>", "collectors to run, comma-separated; none: all")
      .option("--endpoint-url <url>", "another endpoint than AWS's, for tests");
  },
  async run(_args, given, shell) {
    const parsed = options.parse(given);
    const snapshot = await collectSnapshot({
      targets: targetsOf(parsed),
      regions: parsed.regions,
      collectors: chosenCollectors(parsed.services),
      now: () => new Date(),
      signal: shell.signal,
      onProgress: ({ done, total, account, region, service, failed }) => {
        if (!parsed.json)
          shell.note(`[${done}/${total}] ${account} ${region} ${service}${failed ? `: ${failed}` : ""}`);
      },
    });
    const text = `${JSON.stringify(snapshot)}\n`;
    await writeFile(parsed.out, parsed.out.endsWith(".gz") ? gzipSync(text) : text);
    const summary = {
      file: parsed.out,
      accounts: snapshot.accounts.length,
      regions: snapshot.regions.length,
      resources: snapshot.resources.length,
      gaps: snapshot.gaps.length,
    };
    shell.print(
      parsed.json
        ? JSON.stringify(summary)
        : `${summary.resources} resources in ${summary.accounts} accounts × ${summary.regions} regions, ${summary.gaps} gaps → ${parsed.out}`,
    );
    return 0;
  },
};
