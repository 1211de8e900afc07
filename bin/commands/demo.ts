import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { writeDemo } from "@/lib/application/demo/write";

const whole = (option: string, from: number, to: number) => {
  const error = `--${option}: expected a whole number from ${from} to ${to}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
};

const options = z.object({
  out: z.string().min(1, "expected a folder"),
  events: whole("events", 1000, 1_000_000_000),
  seed: whole("seed", 0, 2 ** 31),
  days: whole("days", 1, 365),
  end: z.iso
    .datetime({ offset: true, error: "--end: expected an instant like 2026-11-24T02:00:00Z" })
    .optional(),
  json: z.boolean().default(false),
});

/** `heptagon demo`: the demo organisation as files, with no database and no network. */
export const command: CommandModule = {
  summary: "write the demo organisation's trail objects and inventory snapshots to a folder",
  declare(program) {
    program
      .requiredOption("--out <folder>", "folder to write to")
      .option("--events <number>", "about how many events", "200000")
      .option("--seed <number>", "same seed, same bytes", "7")
      .option("--days <number>", "days that the data spans", "30")
      .option(
        "--end <instant>",
        "where the data ends, ISO 8601 (default: now, brought down to the full hour)",
      );
  },
  async run(_args, given, shell) {
    const { out, events, seed, days, end, json } = options.parse(given);
    const began = performance.now();
    let told = began;
    const written = await writeDemo({
      out,
      events,
      seed,
      days,
      end: end ? Date.parse(end) : Date.now(),
      signal: shell.signal,
      onProgress: ({ events: done, total }) => {
        if (performance.now() - told < 1000) return;
        told = performance.now();
        const rate = Math.round(done / ((told - began) / 1000));
        shell.note(
          `${done.toLocaleString("en")} of about ${total.toLocaleString("en")} events, ${rate.toLocaleString("en")}/s`,
        );
      },
    });
    const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
    const result = {
      out,
      events: written.events,
      objects: written.objects,
      bytes: written.bytes,
      snapshots: written.snapshots.length,
      seconds,
      eventsPerSecond: Math.round(written.events / seconds),
    };
    if (json) shell.print(JSON.stringify(result));
    else {
      shell.print(
        `${written.events.toLocaleString("en")} events in ${written.objects} objects and ${written.snapshots.length} snapshots in ${out}, ${seconds} s`,
      );
    }
    return 0;
  },
};
