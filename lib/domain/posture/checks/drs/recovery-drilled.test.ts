import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./recovery-drilled";

const machine = resource("ec2:instance", { State: { Name: "running" } });
const service = (Jobs: { type: string }[] | null | undefined) =>
  resource("drs:service", { Initialized: Jobs !== null, SourceServers: 0, Jobs });

it("wants one launch, in accounts with machines", () => {
  expect(statuses(check, [machine, service([{ type: "LAUNCH" }])])).toEqual(["pass"]);
  expect(statuses(check, [machine, service([{ type: "TERMINATE" }])])).toEqual(["fail"]);
  expect(statuses(check, [machine, service(null)])).toEqual(["fail"]);
  expect(statuses(check, [service(null)])).toEqual([]);
});

it("is not assessed where jobs or regions were not seen", () => {
  expect(statuses(check, [machine, service(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [machine])).toEqual(["not_assessed"]);
});
