import { z } from "zod";
import { findingAct } from "@/bin/finding-act";
import { noteFindings } from "@/lib/application/findings/acts/note";

const options = z.object({ text: z.string().trim().min(1, "expected some words").max(5_000) });

export const command = findingAct({
  summary: "Add a note to the thread of findings",
  declare: (program) => void program.requiredOption("--text <text>", "what to say"),
  options,
  act: (db, actor, ids, { text }) => noteFindings(db, actor, { ids, text }),
  audited: "findings noted",
  words: ({ changed }) => `noted on ${changed}`,
});
