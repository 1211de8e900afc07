import { type Digest, signedText } from "./digest";

/** A digest that was found, with the SHA-256 (hex) of its uncompressed content. */
export type FoundDigest = { key: string; hash: string; digest: Digest };

/** What verifying needs from outside: hashes of log files by key, and a check of RSA signatures. */
export type Evidence = {
  digests: readonly FoundDigest[];
  /** SHA-256 (hex) of a log file's uncompressed content; null when the file is not there. */
  logFileHash(key: string): string | null;
  /** Keys of every log file that is there. */
  logFileKeys: readonly string[];
  /** Signature (hex) of a digest from its object's metadata, where that was kept. */
  signatureOf(key: string): string | null;
  /** undefined: the public key with this fingerprint is not at hand. */
  isSigned(text: string, signature: string, fingerprint: string): boolean | undefined;
};

export type DigestProblem = {
  kind:
    | "log-file-missing"
    | "log-file-changed"
    | "log-file-unlisted"
    | "digest-missing"
    | "digest-changed"
    | "digest-time-gap"
    | "signature-wrong";
  key: string;
  detail: string;
};

export type Verification = {
  digests: number;
  /** Digests whose signature was checked and holds; the newest of a chain keeps its own in its object's metadata only. */
  signed: number;
  unsigned: number;
  /** Keys of the digests whose signature holds. */
  signedKeys: string[];
  logFiles: { listed: number; valid: number };
  problems: DigestProblem[];
  /** Each unbroken stretch of time that digests cover, by trail and region. */
  covered: { chain: string; from: string; to: string }[];
};

/** Account, region and trail of a digest: its key without the time. */
export function chainOf(key: string): string {
  const name = key.split("/").at(-1) ?? key;
  return name.replace(/_\d{8}T\d{6}Z\.json(\.gz)?$/, "");
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function checkLogFiles(found: FoundDigest, evidence: Evidence, out: Verification): void {
  for (const { s3Object: key, hashValue } of found.digest.logFiles) {
    out.logFiles.listed += 1;
    const hash = evidence.logFileHash(key);
    if (hash === null)
      out.problems.push({ kind: "log-file-missing", key, detail: `listed by ${found.key}, and not there` });
    else if (!same(hash, hashValue))
      out.problems.push({
        kind: "log-file-changed",
        key,
        detail: `its content is not what ${found.key} signed`,
      });
    else out.logFiles.valid += 1;
  }
}

function checkSignature(
  found: FoundDigest,
  next: FoundDigest | undefined,
  evidence: Evidence,
  out: Verification,
) {
  const signature = next?.digest.previousDigestSignature ?? evidence.signatureOf(found.key);
  const { digestPublicKeyFingerprint: fingerprint } = found.digest;
  const holds = signature
    ? evidence.isSigned(signedText(found.digest, found.hash), signature, fingerprint)
    : undefined;
  if (holds === undefined) out.unsigned += 1;
  else if (holds) {
    out.signed += 1;
    out.signedKeys.push(found.key);
  } else
    out.problems.push({
      kind: "signature-wrong",
      key: found.key,
      detail: `the signature does not fit the content under key ${fingerprint}`,
    });
}

function checkLink(before: FoundDigest | undefined, found: FoundDigest, out: Verification): boolean {
  const { previousDigestS3Object: previous, previousDigestHashValue: hash } = found.digest;
  if (previous === null) return false;
  if (before?.digest.digestS3Object !== previous) {
    if (before !== undefined)
      out.problems.push({
        kind: "digest-missing",
        key: previous,
        detail: `${found.key} follows it, and it is not there`,
      });
    return false;
  }
  if (hash !== null && !same(hash, before.hash)) {
    out.problems.push({
      kind: "digest-changed",
      key: before.key,
      detail: `its content is not what ${found.key} names`,
    });
    return false;
  }
  if (Date.parse(before.digest.digestEndTime) !== Date.parse(found.digest.digestStartTime)) {
    const detail = `it begins at ${found.digest.digestStartTime}, the one before ends at ${before.digest.digestEndTime}`;
    out.problems.push({ kind: "digest-time-gap", key: found.key, detail });
    return false;
  }
  return true;
}

function checkChain(
  chain: string,
  digests: readonly FoundDigest[],
  evidence: Evidence,
  out: Verification,
): void {
  let covered: Verification["covered"][number] | undefined;
  for (const [index, found] of digests.entries()) {
    const linked = checkLink(digests[index - 1], found, out);
    checkLogFiles(found, evidence, out);
    const next = digests[index + 1];
    const follows = next?.digest.previousDigestS3Object === found.digest.digestS3Object;
    checkSignature(found, follows ? next : undefined, evidence, out);
    const { digestStartTime: from, digestEndTime: to } = found.digest;
    if (covered && linked) covered.to = to;
    else {
      covered = { chain, from, to };
      out.covered.push(covered);
    }
  }
}

/** `account/region` of a log file's or digest's key, and its time, from its name. */
function placeOf(key: string): { place: string; time: number } | null {
  const name = key.split("/").at(-1) ?? "";
  const log = /^(\d{12})_CloudTrail_([a-z0-9-]+)_(\d{8})T(\d{4})Z_/.exec(name);
  if (!log) return null;
  const [, account, region, day = "", clock = ""] = log;
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${clock.slice(0, 2)}:${clock.slice(2)}:00Z`;
  return { place: `${account}/${region}`, time: Date.parse(iso) };
}

/** Log files whose delivery falls into a covered hour and that no digest lists: they were put there later. */
function checkUnlisted(evidence: Evidence, out: Verification): void {
  const listed = new Set(
    evidence.digests.flatMap(({ digest }) => digest.logFiles.map(({ s3Object }) => s3Object)),
  );
  const spans = out.covered.map(({ chain, from, to }) => {
    const [account = "", , region = ""] = chain.split("_");
    return { place: `${account}/${region}`, from: Date.parse(from), to: Date.parse(to) };
  });
  for (const key of evidence.logFileKeys) {
    const at = listed.has(key) ? null : placeOf(key);
    if (at && spans.some(({ place, from, to }) => place === at.place && at.time >= from && at.time < to))
      out.problems.push({
        kind: "log-file-unlisted",
        key,
        detail: "no digest of its time lists it: it was not delivered then",
      });
  }
}

/**
 * Verifies digests and the log files they list: every file's hash, every digest's place in its chain, and signatures as far
 * as public keys are at hand. AWS CloudTrail user guide, "Validating CloudTrail log file integrity".
 */
export function verifyDigests(evidence: Evidence): Verification {
  const out: Verification = {
    digests: evidence.digests.length,
    signed: 0,
    unsigned: 0,
    signedKeys: [],
    logFiles: { listed: 0, valid: 0 },
    problems: [],
    covered: [],
  };
  const chains = new Map<string, FoundDigest[]>();
  for (const found of evidence.digests) {
    const chain = chainOf(found.key);
    chains.set(chain, [...(chains.get(chain) ?? []), found]);
  }
  for (const [chain, digests] of [...chains].sort(([a], [b]) => (a < b ? -1 : 1))) {
    digests.sort((a, b) => Date.parse(a.digest.digestEndTime) - Date.parse(b.digest.digestEndTime));
    checkChain(chain, digests, evidence, out);
  }
  checkUnlisted(evidence, out);
  return out;
}
