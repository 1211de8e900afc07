import { describe, expect, it } from "vitest";
import { emptyPart } from "@/lib/domain/posture/score";
import { assessResponsibility } from "./assess";
import { stack } from "./line";
import type { ServiceResponsibility } from "./service";

const queue: ServiceResponsibility = {
  service: "queue",
  name: "Queues",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/queues.html",
  aws: ["Hosts"],
  duties: [
    { area: "access", duty: "Let nobody in", checks: ["queue-closed", "queue-asks"] },
    { area: "encryption", duty: "Encrypt", checks: ["queue-encrypted"] },
    { area: "logging", duty: "Record", checks: ["queue-logged"] },
    { area: "resilience", duty: "Keep what failed", checks: [] },
  ],
};
const watcher: ServiceResponsibility = { ...queue, service: "watcher", types: [], duties: [] };
const check = (id: string, service = "queue") => ({ id, service, title: id, severity: "high" as const });
const checks = [
  check("queue-closed"),
  check("queue-asks"),
  check("queue-encrypted"),
  check("queue-logged"),
  check("queue-of-ours"),
  check("watcher-on", "watcher"),
];
const part = (id: string, passed: number, failed: number, notAssessed = 0) => ({
  ...emptyPart(id, "high"),
  passed,
  failed,
  notAssessed,
});

describe("the customer's duties", () => {
  const parts = [
    part("queue-closed", 3, 1),
    part("queue-asks", 2, 0),
    part("queue-encrypted", 3, 0, 1),
    part("queue-of-ours", 4, 0),
  ];
  const types = [
    { type: "queue:queue", count: 4 },
    { type: "rocket:engine", count: 2 },
  ];
  const answer = assessResponsibility([queue, watcher], checks, parts, types);

  it("are judged by the checks that cover them; what was not assessed is not met, what no check covers is said", () => {
    expect(answer.services[0]).toMatchObject({ resources: 4, concerns: true });
    expect(answer.services[0]?.duties.map(({ state }) => state)).toEqual([
      "not_met",
      "not_assessed",
      "nothing",
      "uncovered",
      "met",
    ]);
    expect(answer.services[0]?.duties[0]).toMatchObject({ passed: 5, failed: 1 });
  });

  it("hold checks that no duty names in one of their own", () => {
    expect(answer.services[0]?.duties.at(-1)?.checks.map((one) => one.check)).toEqual(["queue-of-ours"]);
  });

  it("are totalled over the services that concern the scope only", () => {
    expect(answer.services[1]).toMatchObject({ resources: null, concerns: false });
    expect(answer.totals).toEqual({ not_met: 1, not_assessed: 1, nothing: 1, uncovered: 1, met: 1 });
    expect(answer.unknown).toEqual([{ type: "rocket:engine", resources: 2 }]);
  });

  it("begin with a service that has no resources when its checks judge its absence", () => {
    const judged = assessResponsibility([watcher], checks, [part("watcher-on", 0, 3)], []);
    expect(judged.services[0]).toMatchObject({ resources: null, concerns: true });
  });
});

it("draws a line that only ever moves towards AWS", () => {
  const order = ["customer", "shared", "aws"];
  for (const { infrastructure, managed, abstracted } of stack) {
    const held = [infrastructure, managed, abstracted].map((holder) => order.indexOf(holder));
    expect(held).toEqual([...held].sort((a, b) => a - b));
  }
  for (const kind of ["infrastructure", "managed", "abstracted"] as const) {
    const held = stack.map((one) => order.indexOf(one[kind]));
    expect(held).toEqual([...held].sort((a, b) => a - b));
  }
});
