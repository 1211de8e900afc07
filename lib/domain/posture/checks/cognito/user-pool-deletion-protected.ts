import { type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "user-pool-deletion-protected",
  title: "User pools are protected from deletion",
  principle: 7,
  layer: "application",
  severity: "medium",
  service: "cognito",
  effortMinutes: 2,
  passes: "Deletion protection of the user pool is active.",
  why: "With its user pool a service loses everyone who ever signed up.",
  references: ["cognito_user_pool_deletion_protection_enabled"],
  frameworks: {},
  fix: ({ region, id, name }) => ({
    cli: `aws cognito-idp update-user-pool --region ${region} --user-pool-id ${nameOf(id)} --deletion-protection ACTIVE`,
    terraform: `resource "aws_cognito_user_pool" "this" {\n  name                = "${name}"\n  deletion_protection = "ACTIVE"\n}`,
    cloudformation: cloudformation("AWS::Cognito::UserPool", {
      UserPoolName: name,
      DeletionProtection: "ACTIVE",
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} user pools can be deleted by one call`,
  judge: perResource("cognito:user-pool", ({ config }) => {
    const state = collected(config.DeletionProtection, "cognito-idp:DescribeUserPool");
    return passIf(state === "ACTIVE", "Deletion protection is active.", "Deletion protection is inactive.");
  }),
};
