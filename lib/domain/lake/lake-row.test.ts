import { describe, expect, it } from "vitest";
import { eventTable } from "./event-table";
import { lakeRow } from "./lake-row";

const context = { account: "111122223333", digest: () => "0".repeat(64) };
const place = { object: "AWSLogs/a.json.gz", position: 3 };
const record = (members: object = {}) => ({
  eventID: "0a0a0a0a-0000-4000-8000-000000000001",
  eventTime: "2026-03-10T23:59:59Z",
  eventName: "PutUserPolicy",
  eventSource: "iam.amazonaws.com",
  awsRegion: "us-east-1",
  recipientAccountId: "111122223333",
  sourceIPAddress: "203.0.113.7",
  userIdentity: { type: "IAMUser", userName: "dana", arn: "arn:aws:iam::111122223333:user/dana" },
  ...members,
});

function rowOf(members: object = {}) {
  const row = lakeRow(record(members), context, place);
  if ("reason" in row) throw new Error(row.reason);
  return { ...row, columns: JSON.parse(row.line) as Record<string, unknown> };
}

describe("lakeRow", () => {
  it("has exactly the columns of the table", () => {
    const { columns } = rowOf();
    expect(Object.keys(columns).sort()).toEqual(eventTable.columns.map(({ name }) => name).sort());
  });

  it("goes to the day on which the event happened", () => {
    expect(rowOf()).toMatchObject({ account: "111122223333", region: "us-east-1", day: "2026-03-10" });
  });

  it("withholds secrets at the edge", () => {
    const { line } = rowOf({ requestParameters: { userName: "dana", password: "hunter2" } });
    expect(line).not.toContain("hunter2");
    expect(line).toContain("dana");
  });

  it("mends half characters, which Parquet would refuse, and leaves a backslash before a u alone", () => {
    const { columns } = rowOf({ requestParameters: { half: "a\ud83d", path: "C:\\udata", whole: "🙂" } });
    expect(columns.request_parameters).toEqual({ half: "a\ufffd", path: "C:\\udata", whole: "🙂" });
  });

  it("leaves out a member of a size that no record of AWS has, and says so", () => {
    const { columns } = rowOf({ requestParameters: { blob: "x".repeat(300_000) } });
    expect(columns.request_parameters).toMatchObject({ leftOut: "too large" });
  });

  it("refuses what the cache refuses", () => {
    expect(lakeRow({ ...record(), eventTime: "yesterday" }, context, place)).toMatchObject({
      field: "eventTime",
    });
  });
});
