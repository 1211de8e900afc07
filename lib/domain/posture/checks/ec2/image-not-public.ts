import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "image-not-public",
  title: "No machine image is public",
  principle: 6,
  layer: "compute",
  severity: "critical",
  service: "ec2",
  effortMinutes: 5,
  passes: "The image is not shared with everyone.",
  why: "An image holds the disks of a machine with all that was left on them: keys, histories, configuration.",
  references: ["ec2_ami_public"],
  frameworks: {
    wafr: "sec_permissions_analyze_cross_account",
    nist: "DS-5",
    soc2: "CC6.6",
    iso27001: "A.8.1",
  },
  fix: ({ region, config }) => ({
    cli: `aws ec2 modify-image-attribute --region ${region} --image-id ${config.ImageId} --launch-permission 'Remove=[{Group=all}]'\naws ec2 enable-image-block-public-access --region ${region} --image-block-public-access-state block-new-sharing`,
    terraform: `resource "aws_ec2_image_block_public_access" "this" {\n  region = "${region}" # stops new sharing; take that of ${config.ImageId} back by the command\n  state  = "block-new-sharing"\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) => `${failing} of ${of} machine images ${agree(failing, "is", "are")} public`,
  judge: perResource("ec2:image", ({ config }) => {
    const open = collected(config.Public, "ec2:DescribeImages");
    return passIf(!open, "The image is not public.", "Every AWS customer can start the image.", {
      Public: open,
    });
  }),
};
