import { account, testNow } from "../testing/kit";
import { type Activity, activityWindow, type Burst, type DataRead } from "./activity";

/** An instant so many days before the tests' now. */
export function daysBefore(days: number): Date {
  return new Date(testNow.getTime() - days * 86_400_000);
}

/** What the timeline tells of the tests' account: nothing but that it holds events since the window began. */
export function activity(given: Partial<Activity>): Activity {
  const { from, to } = activityWindow(testNow);
  return {
    from,
    to,
    heard: new Map([[account, from]]),
    dataReads: [],
    rootUses: [],
    roleUses: [],
    enumerations: [],
    escalations: [],
    modelCalls: [],
    ...given,
  };
}

/** Dana reading something in the role of a database administrator, last on 20 February. */
export function read(given: Pick<DataRead, "kind" | "source" | "name"> & Partial<DataRead>): DataRead {
  return {
    account,
    person: "dana@example.com",
    actor: `arn:aws:iam::${account}:role/DBA`,
    actorName: "DBA",
    actorKind: "assumed-role",
    resource: null,
    count: 1,
    first: "2026-02-03T09:00:00.000Z",
    last: "2026-02-20T09:00:00.000Z",
    eventId: "0b2d6c3e-1111-4111-8111-000000000001",
    ...given,
  };
}

/** A key of a program that nobody uses any more, making many calls on the morning of 27 February. */
export function burst(given: Partial<Burst>): Burst {
  return {
    account,
    actor: `arn:aws:iam::${account}:user/ci-legacy`,
    actorName: "ci-legacy",
    person: null,
    calls: [],
    distinct: 0,
    count: 60,
    first: "2026-02-27T10:05:00.000Z",
    last: "2026-02-27T10:40:00.000Z",
    eventId: "0b2d6c3e-1111-4111-8111-000000000002",
    ...given,
  };
}
