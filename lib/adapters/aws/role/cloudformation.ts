import { pathAndName, policyName, type RoleSpec, roleDescription, trustPolicy } from "./role";

/** A name with `{account}` in it, as CloudFormation fills it in. */
function named(name: string): unknown {
  return name.includes("{account}")
    ? { "Fn::Sub": name.replaceAll("{account}", `\${AWS::AccountId}`) }
    : name;
}

/** The role and its policies as CloudFormation resources. */
export function roleResources(spec: RoleSpec): Record<string, unknown> {
  const { path, name } = pathAndName(spec.roleName);
  const policies = spec.policies.map((PolicyDocument, index) => [
    `HeptagonPolicy${index + 1}`,
    {
      Type: "AWS::IAM::ManagedPolicy",
      Properties: {
        ManagedPolicyName: policyName(spec.roleName, index),
        Description: roleDescription,
        PolicyDocument,
        Roles: [{ Ref: "HeptagonRole" }],
      },
    },
  ]);
  return {
    ...Object.fromEntries(policies),
    HeptagonRole: {
      Type: "AWS::IAM::Role",
      Properties: {
        RoleName: named(name),
        Path: path,
        Description: roleDescription,
        MaxSessionDuration: 3_600,
        AssumeRolePolicyDocument: trustPolicy(spec),
      },
    },
  };
}

/** A CloudFormation template that makes the role in one account. */
export function cloudFormationTemplate(spec: RoleSpec): Record<string, unknown> {
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: roleDescription,
    Resources: roleResources(spec),
    Outputs: { RoleArn: { Value: { "Fn::GetAtt": ["HeptagonRole", "Arn"] } } },
  };
}
