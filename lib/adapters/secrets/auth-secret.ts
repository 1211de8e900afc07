import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Problem } from "@/lib/domain/errors/problem";

const secrets = z.object({ authSecret: z.string().min(32) });

function existing(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  try {
    return secrets.parse(JSON.parse(text)).authSecret;
  } catch (error) {
    throw new Problem(
      "bad-input",
      'The file of secrets cannot be read: expected {"authSecret": "…"} with 32 characters or more.',
      {
        where: file,
        next: "Restore it, or remove it: then a new secret is made and everybody signs in again.",
        cause: error,
      },
    );
  }
}

/** The secret that signs sessions: made the first time and kept in `secrets.json`, readable by its owner only. */
export function authSecret(dataFolder: string): string {
  const file = path.join(dataFolder, "secrets.json");
  const known = existing(file);
  if (known) return known;
  mkdirSync(dataFolder, { recursive: true });
  const made = randomBytes(32).toString("base64url");
  try {
    writeFileSync(file, `${JSON.stringify({ authSecret: made })}\n`, { mode: 0o600, flag: "wx" });
    return made;
  } catch {
    // Another process of ours was faster: its secret counts.
    return existing(file) ?? made;
  }
}
