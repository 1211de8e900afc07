import fc from "fast-check";
import type { EvaluationCase } from "../cases/case";

/** Random cases over a small vocabulary, so that statements often match and layers often disagree. */
const actions = ["s3:GetObject", "s3:PutObject", "iam:PassRole", "ec2:RunInstances"];
const actionPattern = fc.constantFrom(
  ...actions,
  "s3:*",
  "s3:get*",
  "*",
  "iam:Pass?ole",
  "ec2:*instances",
  "S3:PUTOBJECT",
);
const resources = ["arn:aws:s3:::books/a", "arn:aws:s3:::books/b/c", "arn:aws:iam::111122223333:role/App"];
const resourcePattern = fc.constantFrom(
  ...resources,
  "*",
  "arn:aws:s3:::books/*",
  "arn:aws:s3:::*/a",
  "arn:aws:s3:*",
  "arn:aws:iam::*:role/?pp",
  "arn:*:s3:::books/$" + "{aws:PrincipalTag/team}",
);
const keys = ["aws:PrincipalTag/team", "aws:SourceVpc", "aws:CalledVia", "s3:max-keys"];
const values = ["a", "A", "b", "10", "7", "true"];
const operator = fc
  .tuple(
    fc.constantFrom("", "", "ForAllValues:", "ForAnyValue:"),
    fc.constantFrom(
      "StringEquals",
      "StringNotEquals",
      "StringLike",
      "StringNotLike",
      "StringEqualsIgnoreCase",
      "NumericLessThan",
      "Bool",
    ),
    fc.constantFrom("", "IfExists"),
  )
  .map((parts) => parts.join(""));
const expected = fc.constantFrom(...values, "*", "?", "a*", "$" + "{aws:SourceVpc}");
const condition = fc.oneof(
  fc
    .tuple(operator, fc.constantFrom(...keys), fc.array(expected, { minLength: 1, maxLength: 2 }))
    .map(([name, key, list]) => ({ [name]: { [key]: list } })),
  fc.constantFrom(...keys).map((key) => ({ Null: { [key]: "true" } })),
);

const some = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: 2 });
export const statement = fc
  .record({
    Effect: fc.constantFrom("Allow", "Allow", "Deny"),
    actions: fc.tuple(fc.constantFrom("Action", "Action", "NotAction"), some(actionPattern)),
    resources: fc.tuple(fc.constantFrom("Resource", "Resource", "NotResource"), some(resourcePattern)),
    Condition: fc.option(condition, { nil: undefined, freq: 2 }),
  })
  .map(({ Effect, actions: [act, acts], resources: [res, ress], Condition }) => ({
    Effect,
    [act]: acts,
    [res]: ress,
    ...(Condition ? { Condition } : {}),
  }));

export const policy = fc
  .array(statement, { minLength: 1, maxLength: 4 })
  .map((Statement) => ({ Version: "2012-10-17", Statement }));
export const named = policy.map((document) => ({ name: "policy", policy: document }));

/** A case with identity policies, perhaps a boundary, and up to two levels of SCPs. */
export const evaluationCases: fc.Arbitrary<EvaluationCase> = fc.record({
  id: fc.constant("random"),
  request: fc.record({
    principal: fc.constant("arn:aws:iam::111122223333:user/dana"),
    action: fc.constantFrom(...actions, "s3:getobject"),
    resource: fc.constantFrom(...resources),
    resourceAccount: fc.constant("111122223333"),
    context: fc.dictionary(
      fc.constantFrom(...keys, "AWS:sourcevpc"),
      fc.oneof(
        fc.constantFrom(...values),
        fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
      ),
      { maxKeys: 3 },
    ),
  }),
  identityPolicies: fc.array(named, { maxLength: 3 }),
  boundaries: fc.array(named, { maxLength: 1 }),
  session: fc.constant(null),
  resourcePolicy: fc.constant(null),
  scps: fc.array(
    fc.array(named, { minLength: 1, maxLength: 2 }).map((policies) => ({ level: "any", policies })),
    { maxLength: 2 },
  ),
  rcps: fc.constant([]),
  endpointPolicies: fc.constant([]),
});
