import type { Evidence, Verification } from "./verify";

/** What one digest says of its hour in its place. */
export type DigestSpan = {
  key: string;
  account: string;
  region: string;
  from: string;
  to: string;
  state: "verified" | "unsigned" | "broken";
  /** What is wrong, when it is broken. */
  detail: string | null;
};

const digestName = /^(\d{12})_CloudTrail-Digest_([a-z0-9-]+)_/;

/** The hours that digests vouch for: each with whether what it signed is there as it was signed. */
export function digestSpans({ digests }: Evidence, { problems, signedKeys }: Verification): DigestSpan[] {
  const signed = new Set(signedKeys);
  const wrong = new Map(problems.map(({ key, kind, detail }) => [key, `${kind}: ${detail}`]));
  return digests.flatMap(({ key, digest }) => {
    const [, account, region] = digestName.exec(key.split("/").at(-1) ?? "") ?? [];
    if (!account || !region) return [];
    const bad = [key, ...digest.logFiles.map(({ s3Object }) => s3Object)].find((one) => wrong.has(one));
    const state = bad ? "broken" : signed.has(key) ? "verified" : "unsigned";
    const { digestStartTime: from, digestEndTime: to } = digest;
    return [{ key, account, region, from, to, state, detail: bad ? `${bad}: ${wrong.get(bad)}` : null }];
  });
}
