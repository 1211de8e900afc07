import type { Fix, Target } from "../check";
import { cloudformation } from "../fix/cloudformation";

/**
 * A guardrail that keeps people away from a kind of data: a service control policy that denies these actions to roles
 * that people take through Identity Center, except to the one for emergencies. The account and its name go in as they are.
 */
export function keepPeopleAway({ account }: Target, name: string, actions: readonly string[]): Fix {
  const policy = {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "PeopleStayAway",
        Effect: "Deny",
        Action: actions,
        Resource: "*",
        Condition: {
          ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*" },
          ArnNotLike: {
            "aws:PrincipalArn":
              "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_BreakGlass_*",
          },
        },
      },
    ],
  };
  const type = "SERVICE_CONTROL_POLICY";
  return {
    cli: `# In the management account; what needs the data daily gets a tool or a role of its own first:\naws organizations create-policy --name ${name} --type ${type} --description "${name}" --content '${JSON.stringify(policy)}'\naws organizations attach-policy --policy-id THE_POLICY --target-id ${account}`,
    terraform: `resource "aws_organizations_policy" "${name.replaceAll("-", "_")}" {\n  name = "${name}"\n  type = "${type}"\n  content = jsonencode(${JSON.stringify(policy)})\n}\n\nresource "aws_organizations_policy_attachment" "${name.replaceAll("-", "_")}" {\n  policy_id = aws_organizations_policy.${name.replaceAll("-", "_")}.id\n  target_id = "${account}"\n}`,
    cloudformation: cloudformation("AWS::Organizations::Policy", {
      Name: name,
      Type: type,
      TargetIds: [account],
      Content: policy,
    }),
  };
}
