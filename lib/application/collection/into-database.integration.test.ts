import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FaultyProxy, startFaultyProxy } from "@/lib/adapters/aws/testing/faulty-proxy";
import { type Moto, motoInstalled, startMoto } from "@/lib/adapters/aws/testing/moto";
import { makeOrganisation } from "@/lib/adapters/aws/testing/organisation";
import type { SeenCall } from "@/lib/adapters/aws/testing/seen-call";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { awsConnection } from "@/lib/domain/collection/connection";
import { Problem } from "@/lib/domain/errors/problem";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";
import { connectionSeenBy, saveConnection, savedConnection } from "./connection";
import { collectIntoDatabase } from "./into-database";
import { dailyCollection, setDailyCollection } from "./schedule";
import { collectionChanges, collectionGaps, collectionGrid, getCollection, listCollections } from "./show";
import { testConnection } from "./test-connection";

const [first, second] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
const killed = "00000000-0000-4000-8000-000000000009";
const region = "eu-west-1";
const now = () => new Date();

describe.runIf(motoInstalled())("collecting into the database", () => {
  let moto: Moto;
  let proxy: FaultyProxy;
  let db: TestDatabase;
  let members: string[];
  let fault: (call: SeenCall) => boolean;
  const dataFolder = mkdtempSync(path.join(tmpdir(), "data-"));
  const connection = awsConnection.parse({ accounts: { from: "organisation" }, regions: [region] });

  beforeAll(async () => {
    moto = await startMoto();
    members = await makeOrganisation(moto.endpoint, 2);
    fault = () => false;
    proxy = await startFaultyProxy({
      upstream: moto.endpoint,
      fault: (call) => (fault(call) ? { status: 403, code: "AccessDenied" } : undefined),
    });
    db = await testDatabase();
  });
  afterAll(async () => {
    await proxy.close();
    await moto.stop();
    await db.drop();
    rmSync(dataFolder, { recursive: true });
  });

  const collect = (
    id: string,
    signal = new AbortController().signal,
    onProgress: (done: number) => unknown = () => {},
  ) =>
    collectIntoDatabase(db, {
      id,
      jobId: id,
      dataFolder,
      endpoint: proxy.endpoint,
      services: ["s3", "sqs", "kms"],
      now,
      signal,
      onProgress: ({ done }) => onProgress(done),
    });

  it("is not collected by itself before it is connected", async () => {
    const daily = { enabled: true, at: "03:30", zone: "Europe/Berlin" };
    const by = { person: "dana@example.com", now: now() };
    await expect(setDailyCollection(db, daily, by)).rejects.toThrow("AWS is not connected yet.");
    expect(await savedConnection(db)).toBeNull();
    await saveConnection(db, connection);
    expect(await savedConnection(db)).toEqual(connection);
    expect(await setDailyCollection(db, daily, by)).toMatchObject(daily);
    expect((await dailyCollection(db)).nextAt).not.toBeNull();
    expect(await setDailyCollection(db, { ...daily, enabled: false }, by)).toMatchObject({ nextAt: null });
  });

  it("tries the way into every account, and says what to do where it is shut", async () => {
    const [denied = ""] = members;
    fault = ({ action, about }) => action === "AssumeRole" && about.includes(denied);
    const { accounts, us } = await testConnection(connection, { endpoint: proxy.endpoint });
    fault = () => false;
    expect(accounts.map(({ id, state }) => [id, state])[0]).toEqual([denied, "refused"]);
    expect(accounts.filter(({ state }) => state === "entered")).toHaveLength(2);
    expect(accounts[0]?.next).toContain(`trusts ${us.arn}`);
  });

  it("keeps what was read when somebody cancels, and goes on from there", async () => {
    const stop = new AbortController();
    const cancelled = collect(first, stop.signal, (done) => {
      if (done >= 4) stop.abort(new Problem("conflict", "Cancelled."));
    });
    await expect(cancelled).rejects.toThrow(/^The collection was cancelled\. \d+ of \d+ cells are kept\.$/);
    const half = await getCollection(db, wholeOrganisation, first, now());
    expect(half.collection.state).toBe("cancelled");
    expect(half.collection.cells.done).toBeGreaterThan(2);
    expect(half.collection.cells.running).toBe(0);
    expect(await collect(first)).toMatch(/^\d+ resources in 3 of 3 accounts/);
    const whole = await getCollection(db, wholeOrganisation, first, now());
    expect(whole.collection).toMatchObject({ state: "done", late: 0 });
    expect(whole.collection.cells.queued).toBe(0);
    expect(whole.collection.snapshotId).not.toBeNull();
  });

  it("goes on where a killed process stopped, and says so", async () => {
    const id = killed;
    const stop = new AbortController();
    const cut = collect(id, stop.signal, (done) => {
      if (done >= 4) stop.abort(new Problem("conflict", "Cancelled."));
    });
    await expect(cut).rejects.toThrow("cancelled");
    // What a process leaves that is killed: nobody wrote how it ended.
    await db.prisma.collection.update({ where: { id }, data: { state: "running", message: null } });
    const messageNow = async () =>
      (await db.prisma.collection.findUniqueOrThrow({ where: { id }, select: { message: true } })).message;
    const told: Promise<string | null>[] = [];
    await collect(id, undefined, () => told.push(messageNow()));
    expect(await told[0]).toMatch(
      /^The process that read it was lost\. \d+ cells were kept, and the rest is read now\.$/,
    );
    const { collection } = await getCollection(db, wholeOrganisation, id, now());
    expect(collection).toMatchObject({
      state: "done",
      message: expect.stringContaining("resources in 3 of 3"),
    });
  });

  it("leaves a collection alone that another job, or a newer collection, has taken over", async () => {
    const where = { id: killed };
    await db.prisma.collection.update({ where, data: { jobId: second, state: "running" } });
    await expect(collect(killed)).rejects.toThrow("Another job goes on with the collection.");
    expect((await getCollection(db, wholeOrganisation, killed, now())).collection.state).toBe("running");
    await expect(collect(first)).rejects.toThrow("A newer collection has taken its place.");
    await db.prisma.collection.update({ where, data: { jobId: killed, state: "done" } });
  });

  it("says what changed since, and what is no longer answered", async () => {
    const sqs = new SQSClient({ endpoint: moto.endpoint, region });
    await sqs.send(new CreateQueueCommand({ QueueName: "orders" }));
    await collect("00000000-0000-4000-8000-000000000003");
    await sqs.send(new CreateQueueCommand({ QueueName: "refunds" }));
    fault = ({ service, account }) => service === "kms" && account === members[0];
    await collect(second);
    fault = () => false;
    const { changes, collection } = await getCollection(db, wholeOrganisation, second, now());
    expect(changes.types).toContainEqual({ type: "sqs:queue", added: 1, changed: 0, removed: 0 });
    const { resources } = await collectionChanges(db, wholeOrganisation, {
      collection: second,
      type: "sqs:queue",
      change: "added",
      limit: 10,
    });
    expect(resources.map(({ name }) => name)).toEqual(["refunds"]);
    const { gaps } = await collectionGaps(db, wholeOrganisation, {
      collection: second,
      onlyNew: true,
      limit: 10,
    });
    expect(new Set(gaps.map(({ account, service }) => `${account} ${service}`))).toEqual(
      new Set([`${members[0]} kms`]),
    );
    expect(changes.newGaps).toBe(gaps.length);
    expect(collection.cells.failed + collection.cells.partly).toBeGreaterThan(0);
  });

  it("shows a person the squares and gaps of their accounts only", async () => {
    const [mine = "", other = ""] = members;
    const scope = { all: false as const, accounts: [mine] };
    const squares = await collectionGrid(db, scope, { collection: second, rows: "account" });
    expect(new Set(squares.map(({ row }) => row))).toEqual(new Set([mine]));
    const services = await collectionGrid(db, scope, { collection: second, rows: "service", account: other });
    expect(services).toEqual([]);
    const [collection] = await listCollections(db, scope, now());
    expect(collection?.accounts.map(({ id }) => id)).toEqual([mine]);
    const listed = awsConnection.parse({
      accounts: { from: "list", accounts: [{ id: mine }, { id: other }] },
    });
    expect(JSON.stringify(connectionSeenBy(listed, scope))).not.toContain(other);
  });
});
