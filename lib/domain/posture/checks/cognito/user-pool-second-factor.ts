import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "user-pool-second-factor",
  title: "User pools offer a second factor",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "cognito",
  effortMinutes: 60,
  passes: "MFA of the user pool is on or optional.",
  why: "Customers reuse passwords; a second factor is what stands between another site’s leak and their account here.",
  references: ["cognito_user_pool_mfa_enabled"],
  frameworks: { nist: "AC-1 AC-7" },
  fix: ({ region, id, name }) => ({
    cli: `aws cognito-idp set-user-pool-mfa-config --region ${region} --user-pool-id ${nameOf(id)} --mfa-configuration OPTIONAL --software-token-mfa-configuration Enabled=true`,
    terraform: `resource "aws_cognito_user_pool" "this" {\n  name              = "${name}"\n  mfa_configuration = "OPTIONAL"\n}`,
    cloudformation: cloudformation("AWS::Cognito::UserPool", {
      UserPoolName: name,
      MfaConfiguration: "OPTIONAL",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} user pools ${agree(failing, "offers", "offer")} no second factor`,
  judge: perResource("cognito:user-pool", ({ config }) => {
    const state = collected(config.MfaConfiguration, "cognito-idp:DescribeUserPool");
    return passIf(state !== "OFF", `MFA is ${state?.toLowerCase()}.`, "MFA is off.");
  }),
};
