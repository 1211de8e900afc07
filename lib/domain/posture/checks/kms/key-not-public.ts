import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "key-not-public",
  title: "No key can be used by just anyone",
  principle: 6,
  layer: "storage",
  severity: "critical",
  service: "kms",
  effortMinutes: 20,
  passes:
    "No statement of the customer key's policy lets everyone in, unless a condition names the organisation, the account or the caller.",
  why: "The key is the last lock: with it, every leaked copy can be read.",
  references: ["kms_key_not_publicly_accessible"],
  frameworks: {
    cis7: "2.21",
    fsbp: "KMS.5",
    wafr: "sec_permissions_analyze_cross_account",
    iso27001: "A.8.1",
  },
  fix: ({ region, account, id }) => ({
    cli: `aws kms get-key-policy --region ${region} --key-id ${nameOf(id)} --query Policy --output text > policy.json\n# replace the principal "*" by arn:aws:iam::${account}:root, then:\naws kms put-key-policy --region ${region} --key-id ${nameOf(id)} --policy-name default --policy file://policy.json`,
    terraform: `resource "aws_kms_key_policy" "this" {\n  key_id = "${nameOf(id)}"\n  policy = jsonencode({\n    Version   = "2012-10-17"\n    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::${account}:root" }, Action = "kms:*", Resource = "*" }]\n  })\n}`,
    cloudformation: cloudformation(
      "AWS::KMS::Key",
      {
        KeyPolicy: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: `arn:aws:iam::${account}:root` },
              Action: "kms:*",
              Resource: "*",
            },
          ],
        },
      },
      `Key ${nameOf(id)}.`,
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} keys ${agree(failing, "is", "are")} open to everyone`,
  judge: perResource("kms:key", ({ config }) => {
    if (config.KeyManager !== "CUSTOMER") return null;
    const policy = collected(config.Policy, "kms:GetKeyPolicy");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      "The policy names who may use it.",
      `Everyone may: ${open.map(actionsOf).join("; ")}.`,
      open,
    );
  }),
};
