import type { Collector } from "./collector";

type Statement = { Sid: string; Effect: "Allow"; Action: string[]; Resource: "*" };
export type PolicyDocument = { Version: "2012-10-17"; Statement: Statement[] };

/** The policy that Heptagon's role needs: exactly the actions that the collectors declare, one statement a service. */
export function readOnlyPolicy(collectors: readonly Collector[]): PolicyDocument {
  const byService = [...collectors].sort((a, b) => a.service.localeCompare(b.service));
  const Statement = byService.map((collector): Statement => {
    const Sid = `Read${collector.service.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())}`;
    return { Sid, Effect: "Allow", Action: [...new Set(collector.operations)].sort(), Resource: "*" };
  });
  return { Version: "2012-10-17", Statement };
}

/** CloudFormation that makes the role in an account: trusted to one principal, with an external id when there is one. */
export function roleTemplate(
  policy: PolicyDocument,
  trust: { principal: string; externalId?: string },
): Record<string, unknown> {
  const condition = trust.externalId
    ? { Condition: { StringEquals: { "sts:ExternalId": trust.externalId } } }
    : {};
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: "The role through which Heptagon reads this account. It can change nothing.",
    Resources: {
      HeptagonReadOnly: {
        Type: "AWS::IAM::Role",
        Properties: {
          RoleName: "HeptagonReadOnly",
          AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { AWS: trust.principal },
                Action: "sts:AssumeRole",
                ...condition,
              },
            ],
          },
          Policies: [{ PolicyName: "HeptagonReadOnly", PolicyDocument: policy }],
        },
      },
    },
  };
}
