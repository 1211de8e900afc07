import { z } from "zod";
import { connectionOf, connectionOptions, declareConnection, list } from "@/bin/aws-connection";
import type { CommandModule, Shell } from "@/bin/command";
import { collectors } from "@/lib/adapters/aws/collectors.generated";
import type { CellEvent } from "@/lib/adapters/aws/run/read-cells";
import { collectToFile, type FileOutcome } from "@/lib/application/collection/to-file";
import { Problem } from "@/lib/domain/errors/problem";
import { changesSentence } from "@/lib/domain/posture/inventory-changes";

const minutes = (name: string) =>
  z.coerce.number({ error: `${name}: expected minutes` }).positive(`${name}: expected minutes`);

const options = connectionOptions.extend({
  out: z.string().min(1),
  services: list.optional(),
  concurrency: z.coerce.number("--concurrency: expected a number").int().min(1).max(500).optional(),
  deadline: minutes("--deadline").optional(),
  cellDeadline: minutes("--cell-deadline").optional(),
  resume: z.boolean().default(false),
  since: z.string().optional(),
  json: z.boolean().optional(),
});
function checkServices(services: string[] | undefined): void {
  const unknown = services?.find((service) => !collectors.some((collector) => collector.service === service));
  if (unknown === undefined) return;
  const known = collectors.map((collector) => collector.service).join(", ");
  throw new Problem("bad-input", `There is no collector for ${unknown}.`, {
    where: "--services",
    next: `Known: ${known}.`,
  });
}

function tell(shell: Shell, event: CellEvent): void {
  if (event.state === "running") return;
  const { done, total, account, region, service, result } = event;
  const trouble =
    result.outcome === "failed" || result.outcome === "partly" ? ` ${result.outcome}: ${result.message}` : "";
  shell.note(`[${done}/${total}] ${account} ${region} ${service}: ${result.resources} resources${trouble}`);
}

function conclude(shell: Shell, outcome: FileOutcome): void {
  const { file, accounts, reached, regions, resources, gaps, late, changes, since } = outcome;
  for (const { account, message } of outcome.unreached) shell.note(`${account} was not read: ${message}`);
  for (const { id, name, because } of outcome.leftOut)
    shell.note(`${id} (${name}) was left out: ${because}.`);
  shell.print(
    `${resources} resources in ${reached} of ${accounts} accounts × ${regions} regions, ${gaps} gaps → ${file}`,
  );
  if (late > 0)
    shell.print(
      `${late} cells were not read before the deadline: the same command with --resume reads them.`,
    );
  if (!changes) return;
  shell.print(`Since ${since}: ${changesSentence(changes)}`);
  for (const { type, added, changed, removed } of changes.types)
    shell.print(`  ${type}: ${added} added, ${changed} changed, ${removed} removed`);
  for (const { account, region, operation, reason } of changes.newGaps.slice(0, 20))
    shell.print(`  new gap: ${operation} in ${account} ${region}: ${reason}`);
  if (changes.newGaps.length > 20) shell.print(`  and ${changes.newGaps.length - 20} more`);
}

export const command: CommandModule = {
  summary: "Read AWS accounts into a snapshot file (read-only)",
  declare(program) {
    program.requiredOption("--out <file>", "where the snapshot goes (JSON Lines); .gz compresses it");
    declareConnection(program);
    program
      .option("--services <names>", "collectors to run, comma-separated; none: all")
      .option("--concurrency <cells>", "account × region × service cells read at once (24)")
      .option("--deadline <minutes>", "what is not read by then is not assessed, and can be resumed")
      .option("--cell-deadline <minutes>", "the same for one cell (10)")
      .option("--resume", "go on with a collection to the same file that was interrupted")
      .option("--since <file>", "say what changed since this snapshot; none: the one that --out replaces");
  },
  async run(_args, given, shell) {
    const parsed = options.parse(given);
    checkServices(parsed.services);
    const minute = 60_000;
    const outcome = await collectToFile({
      connection: connectionOf(parsed),
      endpoint: parsed.endpointUrl,
      services: parsed.services,
      out: parsed.out,
      resume: parsed.resume,
      since: parsed.since,
      now: new Date(),
      concurrency: parsed.concurrency,
      deadline: parsed.deadline && parsed.deadline * minute,
      cellDeadline: parsed.cellDeadline && parsed.cellDeadline * minute,
      signal: shell.signal,
      onKept: (kept) => shell.note(`${kept} cells are kept from before.`),
      onCell: (event) => {
        if (!parsed.json) tell(shell, event);
      },
    });
    if (parsed.json) shell.print(JSON.stringify(outcome));
    else conclude(shell, outcome);
    return 0;
  },
};
