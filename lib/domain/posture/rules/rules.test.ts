import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAgo, denied, judged, resource, snapshotOf, statuses, testNow } from "../testing/kit";
import { buildWorld } from "../world";
import { compares, isLike } from "./compare";
import { type Subject, type Truth, truthOf } from "./evaluate-condition";
import { ruleExamples } from "./examples";
import { livePaths } from "./live-paths";
import { parseRule } from "./parse-rule";
import { valuesAt } from "./path";
import { type Condition, operators, pathPattern } from "./rule";
import { checkOfRule } from "./rule-check";
import { filled } from "./template";
import { triedSentence, tryRule } from "./try-rule";

const text = `id: bucket-has-owner
title: Buckets say who owns them
principle: 5
layer: storage
severity: medium
resource: s3:bucket
where:
  not: { path: name, operator: like, value: "tmp-*" }
pass:
  all:
    - { path: tags.Owner, operator: not-empty }
    - any:
        - { path: config.Versioning.Status, operator: equals, value: Enabled }
        - { path: "config.Lifecycle.Rules[*].ID", operator: in, value: [keep] }
message: "{name} in {region} has the owner {tags.Owner}"
why: Nobody cleans up what nobody owns.
`;

function ruleOf(source: string) {
  const { rule, notes } = parseRule(source);
  if (!rule) throw new Error(JSON.stringify(notes));
  return rule;
}

const bucket = (name: string, Versioning: { Status: string } | null | undefined, Owner?: string) => ({
  ...resource("s3:bucket", { Versioning, Lifecycle: null }, { name }),
  ...(Owner === undefined ? {} : { tags: { Owner } }),
});

describe("a rule", () => {
  const check = checkOfRule(ruleOf(text));

  it("judges the resources that it is about, in its own words", () => {
    const [finding] = judged(check, [{ ...bucket("a", { Status: "Enabled" }), tags: {} }]);
    expect(finding).toMatchObject({ status: "fail", reason: "a in eu-west-1 has the owner none" });
    expect(finding?.evidence).toMatchObject({ name: "a", "config.Versioning.Status": "Enabled" });
    expect(statuses(check, [bucket("a", { Status: "Enabled" }, "dana")])).toEqual(["pass"]);
    expect(statuses(check, [bucket("tmp-a", null)])).toEqual([]);
  });

  it("is not assessed where a member that decides was not collected, and nowhere else", () => {
    expect(statuses(check, [bucket("a", undefined, "dana")])).toEqual(["not_assessed"]);
    expect(statuses(check, [bucket("a", undefined, "")])).toEqual(["fail"]);
    expect(statuses(check, [bucket("a", null, "dana")])).toEqual(["fail"]);
    expect(statuses(check, [bucket("a", { Status: "Enabled" })])).toEqual(["not_assessed"]);
    expect(statuses(check, [], [denied("s3:ListAllMyBuckets")])).toEqual(["not_assessed"]);
  });

  it("fills its fix for the resource", () => {
    const rule = { ...ruleOf(text), fix: { cli: "tag {id} {config.Deep.Er}" } };
    const target = { account: "1", region: "r", id: "arn", name: "n", config: { Deep: { Er: 7 } } };
    expect(checkOfRule(rule).fix(target).cli).toBe("tag arn 7");
  });
});

describe("reading a rule", () => {
  const notes = (source: string) => parseRule(source).notes;

  it("says where it is wrong, with line and column", () => {
    expect(notes(text.replace("severity: medium", "severity: bad"))).toMatchObject([
      { kind: "error", line: 5, column: 11, message: expect.stringContaining("severity") },
    ]);
    expect(notes(text.replace("operator: not-empty", "operator: filled"))).toMatchObject([
      { line: 11, column: 37 },
    ]);
    expect(notes(text.replace("value: Enabled", "value: [Enabled]"))).toMatchObject([
      { line: 13, message: expect.stringContaining("expected one value") },
    ]);
    expect(notes(text.replace("title:", "tittle:")).map(({ line }) => line)).toEqual([1, 2]);
    expect(notes("id: [unclosed")[0]).toMatchObject({ kind: "error", line: 1 });
    expect(notes("- a\n- b")[0]?.message).toContain("expected one rule");
  });

  it("knows the types, and suggests the one that was meant", () => {
    expect(notes(text.replace("s3:bucket", "s3:buckets"))).toMatchObject([
      { line: 6, message: expect.stringContaining("did you mean s3:bucket?") },
    ]);
  });

  it("warns of members that the type is not known to have, and still reads the rule", () => {
    const { rule, notes: warnings } = parseRule(text.replace("config.Versioning", "config.Versionning"));
    expect(rule).not.toBeNull();
    expect(warnings).toMatchObject([{ kind: "warning", message: expect.stringContaining("Versioning?") }]);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (source) => Array.isArray(parseRule(source).notes)));
    const bomb = `a: &a [1,1]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`;
    expect(parseRule(bomb).rule).toBeNull();
  });
});

describe("conditions", () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const comparison = fc.record({
    path: fc.constantFrom("name", "config.a", "config.b[*].c", "config.asked", "tags.x"),
    operator: fc.constantFrom(...operators),
    value: scalar,
    match: fc.constantFrom("some" as const, "every" as const),
  });
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      comparison,
      fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("condition"), { maxLength: 3 }) }),
      fc.record({ not: tie("condition") }),
    ),
  }));
  const subject = fc.record({
    name: fc.string(),
    region: fc.string(),
    account: fc.string(),
    id: fc.string(),
    type: fc.string(),
    tags: fc.option(fc.dictionary(fc.string(), fc.string()), { nil: undefined }),
    config: fc.record({ a: json, b: json, asked: json }, { requiredKeys: [] }),
  }) as fc.Arbitrary<Subject>;
  const asked = new Set(["asked"]);
  const truth = (one: Condition, about: Subject): Truth => truthOf(one, about, { now: testNow, asked });
  const kind = (one: Truth) => (typeof one === "boolean" ? one : "unknown");

  it("obeys the laws of logic with three values, on any resource", () => {
    fc.assert(
      fc.property(condition, condition, subject, (a, b, about) => {
        const says = (one: Condition) => kind(truth(one, about));
        expect(says({ not: { not: a } })).toBe(says(a));
        expect(says({ not: { all: [a, b] } })).toBe(says({ any: [{ not: a }, { not: b }] }));
        expect(says({ all: [a, b] })).toBe(says({ all: [b, a] }));
        expect(says({ all: [a] })).toBe(says(a));
        expect(says({ any: [a, { not: a }] })).not.toBe(false);
      }),
    );
  });

  it("reads each operator with its opposite", () => {
    const pairs = [
      ["equals", "not-equals"],
      ["contains", "not-contains"],
      ["like", "not-like"],
      ["exists", "absent"],
      ["empty", "not-empty"],
    ] as const;
    fc.assert(
      fc.property(json, scalar, (value, wanted) => {
        for (const [one, other] of pairs)
          expect(compares(value, one, wanted, testNow)).toBe(!compares(value, other, wanted, testNow));
      }),
    );
  });

  it("takes what is absent for neither large nor small, old nor young", () => {
    for (const operator of ["at-least", "at-most", "older-than-days", "younger-than-days"] as const)
      expect(compares(undefined, operator, 1, testNow)).toBe(false);
    expect(compares(daysAgo(100), "older-than-days", 90, testNow)).toBe(true);
    expect(compares(daysAgo(10), "younger-than-days", 90, testNow)).toBe(true);
    expect(compares("never", "older-than-days", 90, testNow)).toBe(false);
  });

  it("matches patterns as people write them", () => {
    const pattern = fc
      .array(fc.constantFrom("a", "b", "*", "?"), { maxLength: 8 })
      .map((all) => all.join(""));
    const ab = fc.array(fc.constantFrom("a", "b"), { maxLength: 8 }).map((all) => all.join(""));
    fc.assert(
      fc.property(ab, pattern, (word, like) => {
        const expression = new RegExp(`^${like.replaceAll("*", ".*").replaceAll("?", ".")}$`);
        expect(isLike(word, like)).toBe(expression.test(word));
      }),
    );
  });

  it("walks lists, places and quoted members", () => {
    const root = { config: { "a b": [{ x: 1 }, { x: 2 }, {}] } };
    expect(valuesAt(root, 'config["a b"][*].x')).toEqual([1, 2, undefined]);
    expect(valuesAt(root, 'config["a b"][1].x')).toEqual([2]);
    expect(valuesAt(root, "config.none[*].x")).toEqual([undefined]);
    expect(valuesAt({ config: { a: [] } }, "config.a[*]")).toEqual([]);
    expect(filled("{config.a} {nothing here}", { config: { a: [1] } })).toBe("[1] {nothing here}");
  });
});

it.each(ruleExamples.map(({ name, text: example }) => [name, example]))(
  "the example “%s” works as it is",
  (_, example) => {
    expect(parseRule(example).notes).toEqual([]);
    expect(statuses(checkOfRule(ruleOf(example)), [])).toEqual([]);
  },
);

it("tries a rule: counts all it would say, those that fail first", () => {
  const world = buildWorld(
    snapshotOf([bucket("tmp-x", null, "a"), bucket("b", { Status: "Enabled" }, "a"), bucket("c", null, "")]),
    testNow,
  );
  const tried = tryRule(ruleOf(text), [world], 1);
  expect(tried).toMatchObject({
    of: 3,
    fail: 1,
    pass: 1,
    notAssessed: 0,
    rows: [{ name: "c", status: "fail" }],
  });
  expect(triedSentence(tried)).toBe("1 of 3 s3:bucket would fail; 1 pass, 1 is not concerned.");
  expect(triedSentence({ ...tried, of: 0 })).toBe("There is no s3:bucket in the inventory.");
});

it("knows the paths that resources have, with values, and writes them as rules do", () => {
  const paths = livePaths([
    {
      tags: { "cost centre": "42" },
      config: { Rules: [{ Days: 3 }, { Days: 5 }], Names: ["a"], Deep: { On: true } },
    },
    { tags: null, config: { Deep: { On: false } } },
  ]);
  expect(paths).toEqual([
    { path: "config.Deep.On", examples: ["true", "false"] },
    { path: "config.Names", examples: [] },
    { path: "config.Names[*]", examples: ["a"] },
    { path: "config.Rules[*].Days", examples: ["3", "5"] },
    { path: 'tags["cost centre"]', examples: ["42"] },
  ]);
  expect(paths.every(({ path }) => pathPattern.test(path))).toBe(true);
});
