import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Digest, signedText } from "@/lib/domain/cloudtrail/digests/digest";
import { digestSpans } from "@/lib/domain/cloudtrail/digests/spans";
import { verifyDigests } from "@/lib/domain/cloudtrail/digests/verify";
import { readEvidence } from "./digest-files";

const account = "111122223333";
const region = "eu-west-1";
const fingerprint = "abcdef0123456789abcdef0123456789";
const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const logKey = (hour: number) =>
  `AWSLogs/${account}/CloudTrail/${region}/2026/03/01/${account}_CloudTrail_${region}_20260301T${String(hour).padStart(2, "0")}30Z_x.json.gz`;
const digestKey = (hour: number) =>
  `AWSLogs/${account}/CloudTrail-Digest/${region}/2026/03/01/${account}_CloudTrail-Digest_${region}_main_${region}_20260301T${String(hour).padStart(2, "0")}0000Z.json.gz`;
const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, "0")}:00:00Z`;

let folder: string;
let keysFile: string;
let privateKey: KeyObject;

async function write(key: string, text: string): Promise<void> {
  const file = path.join(folder, key);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, gzipSync(text));
}

/** Four hourly digests in a chain, each listing one log file, signed as CloudTrail signs. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-digest-"));
  keysFile = path.join(folder, "keys.json");
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  privateKey = pair.privateKey;
  const Value = pair.publicKey.export({ format: "der", type: "pkcs1" }).toString("base64");
  await writeFile(keysFile, JSON.stringify({ PublicKeyList: [{ Value, Fingerprint: fingerprint }] }));
  let previous: { key: string; hash: string; signature: string } | null = null;
  for (const hour of [1, 2, 3, 4]) {
    const log = JSON.stringify({ Records: [{ eventID: `event-${hour}` }] });
    await write(logKey(hour - 1), log);
    const digest: Digest = {
      awsAccountId: account,
      digestStartTime: at(hour - 1),
      digestEndTime: at(hour),
      digestS3Bucket: "trail",
      digestS3Object: digestKey(hour),
      digestPublicKeyFingerprint: fingerprint,
      digestSignatureAlgorithm: "SHA256withRSA",
      previousDigestS3Bucket: previous ? "trail" : null,
      previousDigestS3Object: previous?.key ?? null,
      previousDigestHashValue: previous?.hash ?? null,
      previousDigestSignature: previous?.signature ?? null,
      logFiles: [
        { s3Bucket: "trail", s3Object: logKey(hour - 1), hashValue: hash(log), hashAlgorithm: "SHA-256" },
      ],
    };
    const text = JSON.stringify(digest);
    await write(digestKey(hour), text);
    const signature = sign("sha256", Buffer.from(signedText(digest, hash(text))), privateKey).toString("hex");
    previous = { key: digestKey(hour), hash: hash(text), signature };
  }
});
afterEach(() => rm(folder, { recursive: true }));

const verified = async (publicKeysFile?: string) =>
  verifyDigests(await readEvidence(folder, { publicKeysFile }));
const kinds = async () =>
  (await verified(keysFile)).problems.map(({ kind, key }) => `${kind} ${key.slice(-24)}`);

describe("a digest chain", () => {
  it("is whole as it was delivered, signatures but the newest one checked", async () => {
    expect(await verified(keysFile)).toEqual({
      digests: 4,
      signed: 3,
      unsigned: 1,
      signedKeys: [1, 2, 3].map(digestKey),
      logFiles: { listed: 4, valid: 4 },
      problems: [],
      covered: [{ chain: `${account}_CloudTrail-Digest_${region}_main_${region}`, from: at(0), to: at(4) }],
    });
    expect(await verified()).toMatchObject({ signed: 0, unsigned: 4, problems: [] });
  });

  it("shows a log file that was changed, removed or added", async () => {
    await write(logKey(1), '{"Records":[]}');
    await rm(path.join(folder, logKey(2)));
    await write(logKey(3).replace("_x.", "_forged."), '{"Records":[]}');
    expect(await kinds()).toEqual([
      expect.stringContaining("log-file-changed"),
      expect.stringContaining("log-file-missing"),
      expect.stringContaining("log-file-unlisted"),
    ]);
  });

  it("shows a digest that was taken out, and what time is covered without it", async () => {
    await rm(path.join(folder, digestKey(2)));
    const { problems, covered } = await verified(keysFile);
    expect(problems.map(({ kind, key }) => [kind, key])).toContainEqual(["digest-missing", digestKey(2)]);
    expect(covered.map(({ from, to }) => [from, to])).toEqual([
      [at(0), at(1)],
      [at(2), at(4)],
    ]);
  });

  it("shows a digest that was rewritten, with its log files, without the key", async () => {
    const log = '{"Records":[]}';
    await write(logKey(1), log);
    const evidence = await readEvidence(folder, {});
    const second = evidence.digests.find(({ key }) => key === digestKey(2));
    if (!second) throw new Error("fixture");
    const [file] = second.digest.logFiles;
    if (!file) throw new Error("fixture");
    await write(
      digestKey(2),
      JSON.stringify({ ...second.digest, logFiles: [{ ...file, hashValue: hash(log) }] }),
    );
    const found = await kinds();
    expect(found.join()).toContain("digest-changed");
    expect(found.join()).toContain("signature-wrong");
  });

  it("names the file that is no digest", async () => {
    await write(digestKey(2), '{"awsAccountId": 1}');
    await expect(readEvidence(folder)).rejects.toMatchObject({
      message: expect.stringContaining("awsAccountId"),
    });
  });
});

describe("digestSpans", () => {
  const spans = async (publicKeysFile?: string) => {
    const evidence = await readEvidence(folder, { publicKeysFile });
    return digestSpans(evidence, verifyDigests(evidence)).map(({ from, to, state }) => [from, to, state]);
  };

  it("vouches for the hours whose digest is signed and whose log files are as it says", async () => {
    expect(await spans(keysFile)).toEqual([
      [at(0), at(1), "verified"],
      [at(1), at(2), "verified"],
      [at(2), at(3), "verified"],
      // The newest digest's own signature lies in its object's metadata, which was not kept.
      [at(3), at(4), "unsigned"],
    ]);
    expect((await spans()).map(([, , state]) => state)).toEqual(Array(4).fill("unsigned"));
  });

  it("does not vouch for an hour whose log file was changed or is gone", async () => {
    await write(logKey(1), JSON.stringify({ Records: [] }));
    await rm(path.join(folder, logKey(2)));
    expect((await spans(keysFile)).map(([, , state]) => state)).toEqual([
      "verified",
      "broken",
      "broken",
      "unsigned",
    ]);
  });
});
