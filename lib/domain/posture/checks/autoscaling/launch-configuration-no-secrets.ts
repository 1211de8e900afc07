import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { describeSecrets } from "../../secrets/describe";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "launch-configuration-no-secrets",
  title: "No secret stands in a launch configuration",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "autoscaling",
  effortMinutes: 60,
  passes:
    "Nothing in the user data of the launch configuration looks like a secret. The script is read where it is collected and not kept.",
  why: "Everyone who may describe the group reads the script, and so does every process on the machines it starts.",
  references: ["autoscaling_find_secrets_ec2_launch_configuration"],
  frameworks: { wafr: "sec_identities_secrets" },
  fix: ({ region, name }) => ({
    cli: `aws secretsmanager create-secret --region ${region} --name ${name} --secret-string file://secret.txt\n# A launch configuration cannot be changed: make a launch template whose script reads the secret, let the group use it, then\naws autoscaling delete-launch-configuration --region ${region} --launch-configuration-name ${name}\n# and change the secret, since it was known`,
    terraform: `# Replaces launch configuration ${name}; the script fetches what it needs:\nresource "aws_launch_template" "this" {\n  user_data = base64encode(<<-EOT\n    #!/bin/bash\n    aws secretsmanager get-secret-value --secret-id ${name} --query SecretString --output text > /run/secret\n  EOT\n  )\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::LaunchTemplate",
      {
        LaunchTemplateName: name,
        LaunchTemplateData: {
          UserData: {
            "Fn::Base64": `#!/bin/bash\naws secretsmanager get-secret-value --secret-id ${name} --query SecretString --output text > /run/secret\n`,
          },
        },
      },
      `Replaces launch configuration ${name}.`,
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} launch configurations ${agree(failing, "carries", "carry")} what looks like a secret`,
  judge: perResource("autoscaling:launch-configuration", ({ config }) => {
    const found = collected(config.UserDataSecrets, "autoscaling:DescribeLaunchConfigurations");
    return passIf(
      found.length === 0,
      "Nothing in its script looks like a secret.",
      `Its script holds what looks like a secret: ${describeSecrets(found)}.`,
      { found },
    );
  }),
};
