import { z } from "zod";
import { findingAct } from "@/bin/finding-act";
import { unmuteFindings } from "@/lib/application/findings/acts/mute";

export const command = findingAct({
  summary: "Count muted findings again; what an exception mutes stays muted",
  declare: () => undefined,
  options: z.object({}),
  act: (db, actor, ids) => unmuteFindings(db, actor, { ids }),
  audited: "findings unmuted",
  words: ({ asked, changed }) => `${changed} of ${asked} count again`,
});
