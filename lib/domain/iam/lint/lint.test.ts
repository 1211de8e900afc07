import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue } from "../catalogue";
import { lintPolicy } from "./lint";

const action = (name: string, level: "Read" | "Write" | "Permissions management" = "Read") => ({
  name,
  level,
  description: "",
});
const service = (prefix: string, ...actions: ReturnType<typeof action>[]) =>
  [prefix, { prefix, name: prefix, actions }] as const;
const catalogue: Catalogue = new Map([
  service(
    "s3",
    action("GetObject"),
    action("PutObject", "Write"),
    action("PutBucketPolicy", "Permissions management"),
  ),
  service("iam", action("PassRole", "Write"), action("CreateAccessKey", "Write")),
]);
const document = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement }, null, 2);
const allow = (Action: string | string[], Resource: string | string[] = "arn:aws:s3:::books/*") => ({
  Effect: "Allow",
  Action,
  Resource,
});
const told = (text: string) =>
  lintPolicy(text, catalogue).problems.map(({ rule, path }) => `${rule}: ${path}`);

describe("remarks on a policy", () => {
  it.each([
    ["a good one", document(allow("s3:GetObject")), []],
    ["an action that is none", document(allow("s3:GetObjects")), ["unknown action: Statement[0].Action[0]"]],
    ["a service that is none", document(allow("s4:*")), ["unknown action: Statement[0].Action[0]"]],
    ["everything", document(allow("*", "*")), ["over-broad: Statement[0]"]],
    ["a whole service", document(allow("s3:*", "*")), ["over-broad: Statement[0]"]],
    ["any role", document(allow("iam:PassRole", "*")), ["pass any role: Statement[0]"]],
    [
      "what another says already",
      document(allow("s3:GetObject"), allow("s3:*", "arn:aws:s3:::*")),
      ["redundant statement: Statement[0]"],
    ],
    [
      "what is denied anyway",
      document(allow("s3:GetObject"), { Effect: "Deny", Action: "s3:*", Resource: "*" }),
      ["dead statement: Statement[0]"],
    ],
    [
      "everyone",
      document({ ...allow("s3:GetObject"), Principal: "*" }),
      ["public access: Statement[0].Principal"],
    ],
    [
      "the organisation",
      document({
        ...allow("s3:GetObject"),
        Principal: "*",
        Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
      }),
      [],
    ],
    [
      "the same name twice",
      document({ ...allow("s3:GetObject"), Sid: "A" }, { ...allow("iam:*"), Sid: "A" }),
      ["Sid twice: Statement[1].Sid"],
    ],
  ])("on %s", (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("finds members that are there twice, and letters that only look right", () => {
    expect(told('{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}')).toEqual([
      "twice: Version",
    ]);
    expect(told(document(allow("s3:GetObject", "arn:aws:s3:::bооks/*")))).toEqual([
      "look-alike letters: Statement[0]",
    ]);
  });

  it("underlines exactly what it speaks of", () => {
    const text = document(allow(["s3:GetObject", "s3:Nope"]));
    const [problem] = lintPolicy(text, catalogue).problems;
    expect(text.slice(problem?.from, problem?.to)).toBe('"s3:Nope"');
    const lone = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s4:X","Resource":"*"}}';
    const [other] = lintPolicy(lone, catalogue).problems;
    expect(lone.slice(other?.from, other?.to)).toBe('"s4:X"');
  });

  it("says where the text stops being JSON", () => {
    const { problems, ok } = lintPolicy('{"Version": "2012-10-17",, }', catalogue);
    expect([ok, problems[0]?.from]).toEqual([false, 25]);
    expect(lintPolicy("", catalogue).ok).toBe(false);
  });
});

describe("hostile texts", () => {
  it.each([
    ["deep", "[".repeat(100_000)],
    ["deep objects", '{"a":'.repeat(50_000)],
    ["long", document(allow(Array.from({ length: 5_000 }, (_, index) => `s3:Get${"*".repeat(9)}${index}`)))],
    ["too long", " ".repeat(600_000)],
  ])("are answered: %s", (_name, text) => {
    expect(Array.isArray(lintPolicy(text, catalogue).problems)).toBe(true);
  });

  it("never break it, and every place lies in the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => `{"Statement":${text}}`),
        ),
        (text) => {
          for (const { from, to } of lintPolicy(text, catalogue).problems) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(Math.max(1, text.length));
          }
        },
      ),
    );
  });
});

it("sorts what is allowed everywhere by the harm it can do, denies considered", () => {
  const text = document(allow(["s3:*", "iam:*"], "*"), {
    Effect: "Deny",
    Action: "iam:Pass*",
    Resource: "*",
  });
  expect(lintPolicy(text, catalogue).risks).toEqual([
    { risk: "privilege escalation", actions: ["iam:CreateAccessKey"] },
    { risk: "credentials exposure", actions: ["iam:CreateAccessKey"] },
    { risk: "data exfiltration", actions: ["s3:GetObject"] },
    { risk: "resource exposure", actions: ["s3:PutBucketPolicy"] },
    { risk: "infrastructure change", actions: ["s3:PutObject"] },
  ]);
});
