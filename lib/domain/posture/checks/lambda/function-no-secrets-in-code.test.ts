import { expect, it } from "vitest";
import { denied, judged, resource, statuses } from "../../testing/kit";
import { check } from "./function-no-secrets-in-code";

type Found = { kind: string; line: number; file?: string }[];
const lambda = (CodeSecrets: Found | null | undefined) => resource("lambda:function", { CodeSecrets });

it("names file and line of what was found", () => {
  expect(statuses(check, [lambda([])])).toEqual(["pass"]);
  expect(judged(check, [lambda([{ kind: "private key", line: 2, file: "app.py" }])])[0]?.reason).toBe(
    "Its code holds what looks like a secret: private key (app.py:2).",
  );
});

it("leaves container images out, and does not pass what it could not read", () => {
  expect(statuses(check, [lambda(null)])).toEqual([]);
  expect(statuses(check, [lambda(undefined)], [denied("lambda:GetFunction")])).toEqual(["not_assessed"]);
});
