import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CommandModule } from "@/bin/command";
import { sketchDetails, userArn } from "@/lib/domain/iam/testing/account";
import { resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { command as dataAccess } from "./data-access";
import { command as diff } from "./diff";
import { command as exposure } from "./exposure";
import { command as lint } from "./lint";

const allow = (Action: string, Resource = "*") => ({ Effect: "Allow", Action, Resource });
const bucket = "arn:aws:s3:::books";
let folder: string;
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-iam-"));
  const details = sketchDetails({
    users: { dana: { policy: [allow("s3:*", `${bucket}/*`)] }, milo: { policy: [allow("s3:GetObject")] } },
  });
  const Statement = [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `${bucket}/*` }];
  const snapshot = snapshotOf([
    resource("iam:authorization-details", details as never, { region: "global", name: "iam" }),
    resource("s3:bucket", { Policy: { Version: "2012-10-17", Statement } } as never, {
      id: bucket,
      name: "books",
    }),
  ]);
  await writeFile(file("snapshot.json"), JSON.stringify(snapshot));
  await writeFile(file("details.json"), JSON.stringify(details));
  await writeFile(file("policy.json"), JSON.stringify({ Statement: [allow("s3:GetObjects")] }, null, 2));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(command: CommandModule, options: Record<string, unknown>, args: unknown[] = []) {
  const printed: string[] = [];
  const shell = {
    print: (line: string) => void printed.push(line),
    note: () => undefined,
    signal: new AbortController().signal,
  };
  return { exit: await command.run(args, options, shell), printed };
}

it("data-access counts who reaches each store of a snapshot", async () => {
  const { printed } = await run(dataAccess, { snapshot: file("snapshot.json"), json: true });
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { id: bucket, counts: { read: { people: 2 }, write: { people: 1 } } },
  ]);
});

it("exposure names who from outside reaches what, and fails where that is asked", async () => {
  const { exit, printed } = await run(exposure, { snapshot: file("snapshot.json"), failOn: "anyone" });
  expect(exit).toBe(1);
  expect(printed).toEqual([expect.stringMatching(/^anyone +anyone can read arn:aws:s3:::books/)]);
});

it("diff says what one can and the other cannot", async () => {
  const options = { account: [file("details.json")], principal: userArn("milo"), other: userArn("dana") };
  const { exit, printed } = await run(diff, { ...options, failOn: "gained" });
  expect(exit).toBe(1);
  expect(printed.at(-1)).toMatch(/^\d+ gained, 0 lost, 1 changed, 0 the same$/);
  await expect(run(diff, { account: [file("details.json")], principal: userArn("milo") })).rejects.toThrow(
    "--against or --other",
  );
});

it("lint points at the place, and exits by severity", async () => {
  const { exit, printed } = await run(lint, { failOn: "warning" }, [[file("policy.json")]]);
  expect(exit).toBe(1);
  expect(printed[0]).toMatch(/policy\.json:5:\d+: warning: .*AWS documents no action "s3:GetObjects"/);
  expect((await run(lint, { failOn: "error" }, [[file("policy.json")]])).exit).toBe(0);
});
