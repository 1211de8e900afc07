import { soundsSecret } from "./sounds-secret";

/** What was found, and where: the kind in words and the line, counted from 1. Never the value itself. */
export type FoundSecret = { kind: string; line: number };

/** Shapes that only secrets have, as the issuers document them. */
const shapes: readonly (readonly [kind: string, shape: RegExp])[] = [
  ["AWS access key", /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ["private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ["GitHub token", /\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})/],
  ["GitLab token", /\bglpat-[A-Za-z0-9_-]{20}/],
  ["Slack token", /\bxox[abeoprs]-[A-Za-z0-9-]{10}|hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/],
  ["Stripe key", /\b[rs]k_live_[A-Za-z0-9]{16}/],
  ["Google API key", /\bAIza[A-Za-z0-9_-]{35}/],
  ["npm token", /\bnpm_[A-Za-z0-9]{36}/],
  ["signed token", /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/],
  ["password in an address", /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@'"]+:[^\s/@'"${<]{3,}@/i],
];

/** `DB_PASSWORD=…`, `"password": "…"`, `secret_key = '…'`: a name, and a literal of at least eight characters. */
const assignment =
  /(?:^|[\s,;{("'])["']?([A-Za-z][\w.-]{2,60})["']?\s*(?:=>|[:=])\s*(?:"([^"\n]{8,})"|'([^'\n]{8,})'|([^\s"'#;,]{8,}))/g;

/** Values that say where a secret is, or that there is none. */
const reference =
  /^(?:arn:|\$|%|\{\{|<|\[|https?:\/\/|s3:\/\/|ssm:|secretsmanager:|vault:|\/|process\.env|os\.|env[.[(])|\(|^[*x•.]+$/i;

/** True when a value only points to a secret, or is masked. */
export function isReference(value: string): boolean {
  return reference.test(value);
}

function assigned(line: string): boolean {
  for (const [, name = "", double, single, bare] of line.matchAll(assignment)) {
    const value = double ?? single ?? bare ?? "";
    if (soundsSecret(name) && !isReference(value)) return true;
  }
  return false;
}

/** A line longer than this is generated code or data, in which names mean nothing. */
const longestLine = 2_000;

function kindOf(line: string): string | undefined {
  const shape = shapes.find(([, one]) => one.test(line));
  if (shape) return shape[0];
  return line.length <= longestLine && assigned(line) ? "value named as a secret" : undefined;
}

/**
 * What looks like a secret in a text: shapes that only secrets have, and literals under names that speak of one.
 * Answers kinds and line numbers, one a line, never values.
 */
export function findSecrets(text: string): FoundSecret[] {
  return text.split("\n").flatMap((line, index) => {
    const kind = kindOf(line);
    return kind ? [{ kind, line: index + 1 }] : [];
  });
}

/** The kind of secret that a named value seems to hold; null when it seems to hold none. */
export function secretIn(name: string, value: string): string | null {
  const shape = shapes.find(([, one]) => one.test(value));
  if (shape) return shape[0];
  return value !== "" && soundsSecret(name) && !isReference(value) ? "value named as a secret" : null;
}
