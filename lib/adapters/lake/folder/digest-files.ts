import { createHash, createPublicKey, verify } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { type Digest, digest } from "@/lib/domain/cloudtrail/digests/digest";
import type { Evidence, FoundDigest } from "@/lib/domain/cloudtrail/digests/verify";
import { Problem } from "@/lib/domain/errors/problem";
import { keyOf } from "./find-objects";

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
}

/** A file's content without its compression; a damaged archive counts as its raw bytes, which fit no hash. */
async function content(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function readDigest(bytes: Buffer, file: string): Digest {
  let document: unknown;
  try {
    document = JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw new Problem("bad-input", "a digest file is not JSON.", { where: file, cause });
  }
  const parsed = digest.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem(
    "bad-input",
    `a digest file is not as expected: ${issue?.path.join(".")}: ${issue?.message}.`,
    {
      where: file,
    },
  );
}

const publicKeys = z.object({
  PublicKeyList: z.array(z.object({ Value: z.string(), Fingerprint: z.string() })),
});

/** What `aws cloudtrail list-public-keys` prints: PKCS #1 keys in base64, by fingerprint. */
async function readPublicKeys(file: string): Promise<Map<string, string>> {
  const parsed = publicKeys.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!parsed.success)
    throw new Problem("bad-input", "expected what `aws cloudtrail list-public-keys` prints.", {
      where: file,
    });
  return new Map(
    parsed.data.PublicKeyList.map(({ Fingerprint, Value }) => [Fingerprint.toLowerCase(), Value]),
  );
}

function isSignedWith(keys: ReadonlyMap<string, string>): Evidence["isSigned"] {
  return (text, signature, fingerprint) => {
    const value = keys.get(fingerprint.toLowerCase());
    if (value === undefined) return undefined;
    const key = createPublicKey({ key: Buffer.from(value, "base64"), format: "der", type: "pkcs1" });
    return verify("sha256", Buffer.from(text), key, Buffer.from(signature, "hex"));
  };
}

/** The signature of a digest's own object, where a copy kept the metadata beside it as `<file>.signature` (hex). */
async function signatures(files: readonly string[]): Promise<Map<string, string>> {
  const kept = files.filter((file) => file.endsWith(".signature"));
  const read = await Promise.all(kept.map(async (file) => (await readFile(file, "utf8")).trim()));
  return new Map(
    kept.map((file, index) => [keyOf(file.slice(0, -".signature".length))?.key ?? "", read[index] ?? ""]),
  );
}

/**
 * Reads what verifying needs from a folder that holds `AWSLogs/…`: digests, hashes of log files, signatures.
 * @param options.publicKeysFile what `aws cloudtrail list-public-keys` printed; without it no signature is checked
 * @throws Problem that names the file which cannot be read
 */
export async function readEvidence(
  folder: string,
  options: { publicKeysFile?: string; onFile?: (done: number, total: number) => void } = {},
): Promise<Evidence> {
  const files = await filesBelow(folder).catch((cause: NodeJS.ErrnoException) => {
    throw new Problem("bad-input", cause.code === "ENOENT" ? "there is no such folder." : cause.message, {
      where: folder,
      cause,
    });
  });
  const keyed = files.flatMap((file) => {
    const key = keyOf(file)?.key;
    return key && /\.json(\.gz)?$/.test(key) ? [{ file, key }] : [];
  });
  const digests: FoundDigest[] = [];
  const hashes = new Map<string, string>();
  for (const [index, { file, key }] of keyed.entries()) {
    const bytes = await content(file);
    if (key.includes("/CloudTrail-Digest/"))
      digests.push({ key, hash: sha256(bytes), digest: readDigest(bytes, file) });
    else hashes.set(key, sha256(bytes));
    options.onFile?.(index + 1, keyed.length);
  }
  if (digests.length === 0)
    throw new Problem("bad-input", "there is no digest file (AWSLogs/…/CloudTrail-Digest/…) below it.", {
      where: folder,
      next: "Switch on log file validation for the trail, and copy the whole bucket prefix.",
    });
  const kept = await signatures(files);
  const keys = options.publicKeysFile
    ? await readPublicKeys(options.publicKeysFile)
    : new Map<string, string>();
  return {
    digests,
    logFileHash: (key) => hashes.get(key) ?? null,
    logFileKeys: [...hashes.keys()],
    signatureOf: (key) => kept.get(key) ?? null,
    isSigned: isSignedWith(keys),
  };
}
