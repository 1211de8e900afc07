import type { Command as Program } from "commander";
import { z } from "zod";

/** Options of commands that judge files by checks of one's own as well. */
export const ownFolders = z.object({
  rules: z.string().min(1).optional(),
  checks: z.string().min(1).optional(),
});

/** Declares them. */
export function declareOwnFolders(program: Program): Program {
  return program
    .option("--rules <folder>", "judge by the YAML rules of this folder as well")
    .option("--checks <folder>", "judge by the .ts and .js checks of this folder as well");
}
