import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { passIf } from "../../verdict";

export const check: Check = {
  id: "instance-has-role",
  title: "Instances have a role instead of keys",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "ec2",
  effortMinutes: 20,
  passes: "The running or stopped instance has an instance profile.",
  why: "A machine without a role needs access keys in a file to call AWS, and files get copied.",
  references: ["ec2_instance_profile_attached"],
  frameworks: {
    cis7: "2.16",
    cis5: "1.17",
    wafr: "sec_permissions_define sec_permissions_least_privileges sec_protect_compute_actions_distance sec_protect_compute_auto_protection",
    pci4: "7.2.1 7.2.2 7.2.5 7.3.1 7.3.2 7.3.3 8.2.7 8.2.8 8.3.4",
    iso27001: "A.8.2 A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, id }) => ({
    cli: `aws ec2 associate-iam-instance-profile --region ${region} --instance-id ${nameOf(id)} --iam-instance-profile Name=THE_PROFILE`,
    terraform: `resource "aws_instance" "this" {\n  # ${nameOf(id)}\n  iam_instance_profile = aws_iam_instance_profile.this.name\n}`,
    cloudformation: cloudformation("AWS::EC2::Instance", { IamInstanceProfile: "THE_PROFILE" }, nameOf(id)),
  }),
  failing: (failing, of) => `${failing} of ${of} instances ${agree(failing, "has", "have")} no role`,
  judge: perResource("ec2:instance", ({ config }) => {
    if (config.State?.Name === "terminated") return null;
    const profile = config.IamInstanceProfile?.Arn;
    return passIf(
      profile !== undefined,
      `The instance has ${profile}.`,
      "The instance has no instance profile.",
      {
        IamInstanceProfile: config.IamInstanceProfile,
      },
    );
  }),
};
