import { describe, expect, it } from "vitest";
import { collectors } from "./collectors.generated";
import { readOnlyPolicy, roleTemplate } from "./read-only-policy";

describe("the read-only role", () => {
  it("allows exactly what the collectors declare", () => {
    const allowed = readOnlyPolicy(collectors).Statement.flatMap((statement) => statement.Action);
    expect(new Set(allowed)).toEqual(new Set(collectors.flatMap((collector) => collector.operations)));
  });

  it("holds no action that could change anything, and no wildcard", () => {
    for (const action of readOnlyPolicy(collectors).Statement.flatMap((statement) => statement.Action)) {
      expect(action).toMatch(/^[a-z0-9-]+:(BatchGet|Get|List|Describe)[A-Za-z0-9]+$/);
    }
  });

  it("asks for the external id in its trust policy", () => {
    const template = roleTemplate(readOnlyPolicy([]), {
      principal: "arn:aws:iam::111122223333:role/x",
      externalId: "north",
    });
    expect(JSON.stringify(template)).toContain('"sts:ExternalId":"north"');
  });
});
