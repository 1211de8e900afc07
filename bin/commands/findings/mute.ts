import { z } from "zod";
import { findingAct } from "@/bin/finding-act";
import { untilAsked } from "@/bin/until";
import { muteFindings } from "@/lib/application/findings/acts/mute";

const options = z.object({
  reason: z.string().trim().min(3, "expected a reason of at least 3 characters").max(2_000),
  until: untilAsked(Date.now()),
});

export const command = findingAct({
  summary: "Leave failures, with a reason and an end; the scores change at once",
  declare: (program) =>
    void program
      .requiredOption("--reason <text>", "why they may stay")
      .option("--until <end>", "30d, 2027-01-31 (UTC), an ISO 8601 instant, or never", "30d"),
  options,
  act: (db, actor, ids, { reason, until }) => muteFindings(db, actor, { ids, reason, until }),
  audited: "findings muted",
  words: ({ asked, changed }, { until }) =>
    `${changed} of ${asked} muted ${until ? `until ${until.toISOString()}` : "for good"}; what does not fail is left as it is`,
});
