import { z } from "zod";
import { findingAct } from "@/bin/finding-act";
import { assignFindings } from "@/lib/application/findings/acts/assign";

const options = z.object({
  to: z.union([z.literal("nobody").transform(() => null), z.email("expected an e-mail address, or nobody")]),
});

export const command = findingAct({
  summary: "Say who looks after findings",
  declare: (program) => void program.requiredOption("--to <email>", "who looks after them; nobody: no one"),
  options,
  act: (db, actor, ids, { to }) => assignFindings(db, actor, { ids, owner: to }),
  audited: "findings assigned",
  words: ({ asked, changed }, { to }) => `${changed} of ${asked} given to ${to ?? "nobody"}`,
});
