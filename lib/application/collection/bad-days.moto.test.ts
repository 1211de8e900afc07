import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Fault, type FaultyProxy, startFaultyProxy } from "@/lib/adapters/aws/testing/faulty-proxy";
import { type Moto, motoInstalled, startMoto } from "@/lib/adapters/aws/testing/moto";
import { makeOrganisation } from "@/lib/adapters/aws/testing/organisation";
import type { SeenCall } from "@/lib/adapters/aws/testing/seen-call";
import { readSnapshotFile } from "@/lib/adapters/snapshots/read";
import { awsConnection } from "@/lib/domain/collection/connection";
import { Problem } from "@/lib/domain/errors/problem";
import { collectToFile, type FileRequest } from "./to-file";

const region = "eu-west-1";
const management = "123456789012";
const services = ["s3", "sqs", "kms"];

async function seed(endpoint: string): Promise<void> {
  const config = { endpoint, region, forcePathStyle: true };
  const CreateBucketConfiguration = { LocationConstraint: region } as const;
  await new S3Client(config).send(new CreateBucketCommand({ Bucket: "ledger", CreateBucketConfiguration }));
  await new SQSClient(config).send(new CreateQueueCommand({ QueueName: "orders" }));
}

async function complaintOf(work: Promise<unknown>): Promise<Problem> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof Problem) return outcome;
  throw new Error(`expected a problem, got ${JSON.stringify(outcome)}`);
}

describe.runIf(motoInstalled())("collecting an organisation on bad days", () => {
  let moto: Moto;
  let members: string[];
  let folder: string;
  let proxy: FaultyProxy;
  let fault: (call: SeenCall) => Fault | undefined;

  beforeAll(async () => {
    moto = await startMoto();
    members = await makeOrganisation(moto.endpoint, 3);
    await seed(moto.endpoint);
  });
  afterAll(() => moto.stop());
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "collect-"));
    fault = () => undefined;
    proxy = await startFaultyProxy({ upstream: moto.endpoint, fault: (call) => fault(call) });
  });
  afterEach(async () => {
    await proxy.close();
    rmSync(folder, { recursive: true });
  });

  const collect = (extra: Partial<FileRequest> & { regions?: string[] } = {}) => {
    const { regions = [region], ...request } = extra;
    return collectToFile({
      connection: awsConnection.parse({ accounts: { from: "organisation" }, regions }),
      endpoint: proxy.endpoint,
      services,
      out: path.join(folder, "out.jsonl.gz"),
      resume: false,
      now: new Date("2026-03-01T00:00:00Z"),
      ...request,
    });
  };
  const snapshot = async () => (await readSnapshotFile(path.join(folder, "out.jsonl.gz"))).snapshot;
  const cellsRead = () => new Set(proxy.calls.filter(({ service }) => services.includes(service)));

  it("finds every account, with the path of its unit", async () => {
    const outcome = await collect();
    expect(outcome).toMatchObject({ accounts: 4, reached: 4, gaps: 0, late: 0, unreached: [] });
    const { accounts, resources, organisation } = await snapshot();
    expect(organisation?.id).toMatch(/^o-/);
    expect(Object.fromEntries(accounts.map(({ name, unit }) => [name, unit]))).toEqual({
      master: "/",
      "team-0": "/workloads",
      "team-1": "/workloads/prod",
      "team-2": "/workloads",
    });
    expect(resources.find(({ type }) => type === "sqs:queue")?.account).toBe(management);
    expect(existsSync(`${outcome.file}.unfinished`)).toBe(false);
  });

  it("says what changed since the snapshot that it replaces", async () => {
    await collect();
    const sqs = new SQSClient({ endpoint: moto.endpoint, region });
    await sqs.send(new CreateQueueCommand({ QueueName: `late-${path.basename(folder)}` }));
    fault = ({ service, account }) =>
      service === "kms" && account === members[0]
        ? { status: 400, code: "AccessDeniedException" }
        : undefined;
    const { changes } = await collect();
    expect(changes?.types).toEqual([{ type: "sqs:queue", added: 1, changed: 0, removed: 0 }]);
    expect(changes?.newGaps).toContainEqual(
      expect.objectContaining({ account: members[0], operation: "kms:ListKeys", reason: "denied" }),
    );
  });

  it("reads the others when one role may not be assumed, and says what to do about it", async () => {
    const [denied = ""] = members;
    const target = `role/HeptagonReadOnly`;
    proxy.calls.length = 0;
    fault = (call) =>
      call.action === "AssumeRole" && call.about.includes(`${denied}:${target}`)
        ? { status: 403, code: "AccessDenied" }
        : undefined;
    const outcome = await collect();
    expect(outcome).toMatchObject({ accounts: 4, reached: 3 });
    expect(outcome.unreached).toEqual([
      { account: denied, message: `arn:aws:iam::${denied}:${target} cannot be assumed.` },
    ]);
    const { gaps, accounts } = await snapshot();
    expect(accounts.map(({ id }) => id)).toContain(denied);
    expect(gaps).toMatchObject([{ account: denied, operation: "sts:AssumeRole", reason: "denied" }]);
    expect(gaps[0]?.message).toContain("Look whether the role exists and trusts arn:aws:");
  });

  it("asks nothing of a region that is switched off, and judges nothing there", async () => {
    await collect({ regions: [region, "ap-east-9"] });
    const { gaps } = await snapshot();
    expect(new Set(gaps.map(({ region, reason }) => `${region} ${reason}`))).toEqual(
      new Set(["ap-east-9 region-off"]),
    );
    expect(proxy.calls.filter((call) => call.region === "ap-east-9")).toEqual([]);
  });

  it("loses nothing when one call in twenty is throttled", async () => {
    let calls = 0;
    fault = ({ service }) => {
      if (service === "sts") return undefined;
      calls += 1;
      return calls % 20 === 0 ? { status: 429, code: "ThrottlingException" } : undefined;
    };
    expect(await collect()).toMatchObject({ reached: 4, gaps: 0 });
    expect(proxy.refused).toBeGreaterThan(0);
  });

  it("keeps what it has of an account that vanishes, and leaves the rest of it as not assessed", async () => {
    const [vanishing = ""] = members;
    const regions = [region, "us-east-1", "eu-central-1"];
    fault = ({ account, service }) =>
      account === vanishing && cellsOf(vanishing) > 4 && services.concat("sts").includes(service)
        ? { status: 403, code: "InvalidClientTokenId" }
        : undefined;
    const cellsOf = (account: string) =>
      proxy.calls.filter((call) => call.account === account && call.service !== "sts").length;
    expect(await collect({ regions, concurrency: 1 })).toMatchObject({ reached: 4, late: 0 });
    const { gaps } = await snapshot();
    expect(new Set(gaps.map(({ account }) => account))).toEqual(new Set([vanishing]));
    const vanished = gaps.filter(({ reason }) => reason === "vanished");
    expect(vanished.length).toBeGreaterThan(2);
    expect(vanished[0]?.message).toContain("The account stopped answering while it was read");
  });

  it("stops when the credentials expire midway, and resumes with the cells that are missing", async () => {
    fault = ({ service }) =>
      cellsRead().size > 6 && services.includes(service) ? { status: 403, code: "ExpiredToken" } : undefined;
    const problem = await complaintOf(collect({ concurrency: 2 }));
    expect(problem.message).toMatch(/^The AWS credentials have expired\. \d+ of 12 cells are kept\.$/);
    expect(problem.detail.next).toContain("To read the others: the same command with --resume.");
    fault = () => undefined;
    let kept = 0;
    const outcome = await collect({ resume: true, onKept: (cells) => (kept = cells) });
    expect(outcome).toMatchObject({ reached: 4, gaps: 0 });
    expect(problem.message).toContain(` ${kept} of 12 cells`);
  });

  it("reads no cell twice after it was cancelled", async () => {
    const stop = new AbortController();
    const read: string[] = [];
    const note = (event: { account: string; region: string; service: string; state: string }) => {
      if (event.state === "ended") read.push(`${event.account}/${event.region}/${event.service}`);
      if (read.length === 5) stop.abort();
    };
    const problem = await complaintOf(collect({ concurrency: 1, signal: stop.signal, onCell: note }));
    expect(problem.message).toBe("The collection was cancelled. 5 of 12 cells are kept.");
    await collect({ resume: true, onCell: note });
    expect(new Set(read).size).toBe(read.length);
    expect(read).toHaveLength(12);
  });

  it("leaves what the deadline cuts off as not assessed, and resumes it", async () => {
    const outcome = await collect({ concurrency: 1, deadline: 1 });
    expect(outcome.late).toBeGreaterThan(0);
    const { gaps } = await snapshot();
    expect(gaps.every(({ reason }) => reason === "deadline")).toBe(true);
    expect(await collect({ resume: true })).toMatchObject({ late: 0, gaps: 0 });
  });

  it("says that there is nothing to resume", async () => {
    const problem = await complaintOf(collect({ resume: true }));
    expect(problem.message).toBe("There is no collection to go on with.");
  });
});
