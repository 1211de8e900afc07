import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { publicStatementId } from "../../fix/statement-id";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "function-not-public",
  title: "No function can be called by just anyone",
  principle: 6,
  layer: "application",
  severity: "critical",
  service: "lambda",
  effortMinutes: 20,
  passes:
    "No statement of the function's policy lets everyone in, unless a condition names the organisation, the account or the caller.",
  why: "Whoever can call the function uses its role, and reads what it returns.",
  references: ["awslambda_function_not_publicly_accessible"],
  frameworks: {
    cis7: "2.21",
    fsbp: "Lambda.1",
    wafr: "sec_network_protection_create_layers sec_permissions_analyze_cross_account sec_permissions_share_securely sec_protect_compute_reduce_surface",
    nist: "AC-7",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 A1.1.2 A1.1.3 A3.4.1",
    iso27001: "A.8.1",
  },
  fix: ({ region, name, account, config }) => ({
    cli: `aws lambda get-policy --region ${region} --function-name ${name}\naws lambda remove-permission --region ${region} --function-name ${name} --statement-id ${publicStatementId(config.Policy)}`,
    terraform: `resource "aws_lambda_permission" "this" {\n  function_name = "${name}"\n  action        = "lambda:InvokeFunction"\n  principal     = "${account}"\n}`,
    cloudformation: cloudformation(
      "AWS::Lambda::Permission",
      { FunctionName: name, Action: "lambda:InvokeFunction", Principal: account },
      "Instead of the permission for everybody.",
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} functions can be called by anyone`,
  judge: perResource("lambda:function", ({ config }) => {
    const policy = collected(config.Policy, "lambda:GetPolicy");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      "Only named callers may call the function.",
      `Everyone may: ${open.map(actionsOf).join("; ")}.`,
      open,
    );
  }),
};
