import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { readSnapshotFile } from "@/lib/adapters/snapshots/read";
import { Problem } from "@/lib/domain/errors/problem";
import { atLeast, severities } from "@/lib/domain/posture/severity";
import { attackSurface, type Exposure, unseenPlaces } from "@/lib/domain/posture/surface/surface";
import { buildWorld } from "@/lib/domain/posture/world";

const options = z.object({
  snapshot: z.string().min(1),
  failOn: z.enum(severities, `--fail-on: expected one of ${severities.join(", ")}`).optional(),
  json: z.boolean().optional(),
});

const words = { reachable: "reachable", restricted: "restricted", not_assessed: "not assessed" } as const;

function paragraph({
  severity,
  status,
  kind,
  name,
  account,
  region,
  says,
  path,
  protections,
}: Exposure): string[] {
  const layers = (state: string) =>
    protections
      .filter((one) => one.state === state)
      .map(({ layer }) => layer)
      .join(", ");
  const missing = layers("missing");
  return [
    `${severity.padEnd(8)} ${words[status]}: ${kind} ${name} (${account} ${region})`,
    `         ${says}`,
    `         way in: ${path.map((hop) => `${hop.kind} ${hop.name}`).join(" → ") || "unknown"}`,
    `         protects: ${layers("protects") || "nothing"}${missing ? `; missing: ${missing}` : ""}`,
  ];
}

export const command: CommandModule = {
  summary: "What the internet reaches in a snapshot file, with the proof of each way in",
  declare(program) {
    program
      .requiredOption("--snapshot <file>", "snapshot file: .jsonl.gz, .json, gzipped or not")
      .option("--fail-on <severity>", "exit 1 when something of this severity or worse is reachable");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { snapshot: file, failOn, json } = parsed.data;
    const { snapshot } = await readSnapshotFile(file);
    const world = buildWorld(snapshot, new Date(snapshot.takenAt));
    const surface = attackSurface(world);
    for (const exposure of surface) {
      if (json) shell.print(JSON.stringify(exposure));
      else for (const text of paragraph(exposure)) shell.print(text);
    }
    if (!json && surface.length === 0) shell.print("The internet reaches nothing that was collected.");
    for (const unseen of unseenPlaces(world)) shell.note(`not seen: ${unseen}`);
    const failed = surface.some(
      (one) => one.status === "reachable" && failOn && atLeast(one.severity, failOn),
    );
    return failed ? 1 : 0;
  },
};
