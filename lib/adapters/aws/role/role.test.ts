import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Collector } from "../collector";
import { collectors } from "../collectors.generated";
import { findingOperations } from "../findings/find-in-aws";
import { roleFormats, roleText } from "./formats";
import {
  managedPolicies,
  policiesPerRole,
  policySize,
  readOnlyPolicy,
  roleActions,
  sizeOf,
} from "./policies";

const principal = "arn:aws:iam::111122223333:role/heptagon";
const asked = { roleName: "HeptagonReadOnly", principal, externalId: "north" };

const declaring = (operations: string[]): Collector => ({
  service: "x",
  scope: "global",
  operations,
  collect: async () => undefined,
});

type Template = {
  Resources: Record<
    string,
    {
      Type: string;
      Properties: {
        RoleName?: unknown;
        TemplateBody?: string;
        Roles?: { Ref: string }[];
        AssumeRolePolicyDocument?: unknown;
        PolicyDocument?: { Statement: { Action: string[] }[] };
      };
    }
  >;
};

function actionsIn(template: Template): string[] {
  const resources = Object.values(template.Resources);
  return resources.flatMap(
    ({ Properties }) => Properties.PolicyDocument?.Statement.flatMap(({ Action }) => Action) ?? [],
  );
}

describe("the read-only role", () => {
  it("allows exactly what the collectors declare, how accounts and regions are found, and what others find", () => {
    const declared = collectors.flatMap((collector) => collector.operations);
    const allowed = readOnlyPolicy(collectors).Statement.flatMap((statement) => statement.Action);
    expect(new Set(allowed).size).toBe(allowed.length);
    expect(allowed).toEqual(expect.arrayContaining(declared));
    const beyond = allowed.filter((action) => !declared.includes(action));
    const known = /^(account:ListRegions|ec2:DescribeRegions|organizations:)/;
    expect(
      beyond.filter((action) => !known.test(action) && !findingOperations.some((one) => one === action)),
    ).toEqual([]);
  });

  it("holds no action that could change anything, and no wildcard", () => {
    // API Gateway names its actions by the HTTP method.
    const reads = /^([a-z0-9-]+:(BatchGet|Get|List|Describe)[A-Za-z0-9]+|apigateway:GET)$/;
    expect(roleActions(collectors).filter((action) => !reads.test(action))).toEqual([]);
  });

  it("comes in policies that IAM accepts", () => {
    const whole = readOnlyPolicy(collectors);
    const policies = managedPolicies(whole);
    expect(policies.length).toBeLessThanOrEqual(policiesPerRole);
    expect(policies.map(sizeOf).filter((size) => size > policySize)).toEqual([]);
    expect(policies.flatMap(({ Statement }) => Statement)).toEqual(whole.Statement);
  });

  it("splits any set of actions without losing or repeating one", () => {
    const action = fc
      .tuple(fc.constantFrom("ec2", "iam", "s3", "long-service-name"), fc.nat(2_000))
      .map(([service, number]) => `${service}:DescribeSomethingOfConsiderableLength${number}`);
    fc.assert(
      fc.property(fc.uniqueArray(action, { maxLength: 700 }), (actions) => {
        const whole = readOnlyPolicy([declaring(actions)]);
        const policies = managedPolicies(whole);
        expect(policies.every((policy) => sizeOf(policy) <= policySize)).toBe(true);
        const split = policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
        expect(split.sort()).toEqual(roleActions([declaring(actions)]));
        const sids = policies.map(({ Statement }) => Statement.map(({ Sid }) => Sid));
        expect(sids.every((names) => new Set(names).size === names.length)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("is one CloudFormation template with all policies, trusted to one principal with the external id", () => {
    const template = JSON.parse(roleText("cloudformation", collectors, asked)) as Template;
    expect(actionsIn(template).sort()).toEqual(roleActions(collectors));
    const role = template.Resources.HeptagonRole?.Properties;
    const others = Object.values(template.Resources).filter(({ Type }) => Type !== "AWS::IAM::Role");
    expect(others.every(({ Properties }) => Properties.Roles?.[0]?.Ref === "HeptagonRole")).toBe(true);
    expect(role?.AssumeRolePolicyDocument).toMatchObject({
      Statement: [
        {
          Principal: { AWS: principal },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "sts:ExternalId": "north" } },
        },
      ],
    });
  });

  it("is the same template in a stack set, small enough to be given as a file", () => {
    const text = roleText("stackset", collectors, asked);
    const { TemplateBody = "" } = (JSON.parse(text) as Template).Resources.HeptagonStackSet?.Properties ?? {};
    expect(JSON.parse(TemplateBody)).toEqual(JSON.parse(roleText("cloudformation", collectors, asked)));
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    expect(Buffer.byteLength(text)).toBeLessThan(51_200);
  });

  it("names the role by account where the settings ask for it", () => {
    const byAccount = { ...asked, roleName: "/audit/read-{account}" };
    const template = JSON.parse(roleText("cloudformation", collectors, byAccount)) as Template;
    expect(template.Resources.HeptagonRole?.Properties).toMatchObject({
      Path: "/audit/",
      RoleName: { "Fn::Sub": `read-\${AWS::AccountId}` },
    });
    expect(roleText("terraform", collectors, byAccount)).toContain(
      `name                 = "read-\${data.aws_caller_identity.here.account_id}"`,
    );
  });

  it("is Terraform with every action, each policy attached", () => {
    const text = roleText("terraform", collectors, asked);
    for (const action of roleActions(collectors)) expect(text).toContain(`"${action}"`);
    const policies = text.match(/resource "aws_iam_policy"/g)?.length;
    expect(text.match(/resource "aws_iam_role_policy_attachment"/g)).toHaveLength(policies ?? 0);
    expect(text).toContain('"sts:ExternalId" = "north"');
  });

  it("leaves no condition behind when there is no external id", () => {
    for (const format of roleFormats)
      expect(roleText(format, collectors, { ...asked, externalId: undefined })).not.toContain(
        "sts:ExternalId",
      );
  });
});
