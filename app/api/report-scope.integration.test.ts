import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { marker, ours, seedTwoAccounts, theirs } from "@/app/api/testing/two-accounts";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { formatOf, formats } from "@/lib/application/reports/formats";
import { reportQuestion } from "@/lib/domain/reports/question";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await seedTwoAccounts(db);
});
afterAll(() => db.drop());

const soon = () => new Date(Date.now() + 60_000);

async function written(format: string, scope: AccountScope, ask: object = {}): Promise<string> {
  const pieces: Buffer[] = [];
  const question = reportQuestion.parse({ period: "7d", ...ask });
  for await (const piece of formatOf(format).write({ db, scope, question, now: soon() })) {
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces).toString("latin1");
}

describe("every format", () => {
  it.each(formats.map(({ id }) => id))("%s holds only what lies in the scope", async (format) => {
    const text = await written(format, { all: false, accounts: [ours] });
    expect(text.length).toBeGreaterThan(100);
    expect(text).not.toContain(theirs);
    expect(text).not.toContain(marker);
  });

  it.each(["csv", "ocsf"])("%s of an account that one may not see is empty", async (format) => {
    const text = await written(format, { all: false, accounts: [ours] }, { accounts: [theirs] });
    expect(text).not.toContain("mine-bucket");
    expect(text).not.toContain(marker);
  });

  it.each(["csv", "ocsf"])("%s lists what was seen in the period, regions and principles", async (format) => {
    const all = { all: true } as const;
    expect(await written(format, all)).toContain("mine-bucket");
    expect(await written(format, all, { principles: [5], regions: ["eu-west-1"] })).toContain("mine-bucket");
    expect(await written(format, all, { principles: [1] })).not.toContain("mine-bucket");
    expect(await written(format, all, { regions: ["us-east-1"] })).not.toContain("mine-bucket");
    expect(await written(format, all, { period: "2020-01" })).not.toContain("mine-bucket");
  });

  it("computes the scores of chosen regions from what the checks say now", async () => {
    const text = await written("html", { all: true }, { regions: ["eu-west-1"] });
    expect(text).toContain("have no history");
    expect(text).toContain("Principle 5: 100 ");
  });
});
