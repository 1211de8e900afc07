import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { settingsOff } from "../../policy/public-access-block";
import { collected, pass, passIf } from "../../verdict";

export const check: Check = {
  id: "access-point-blocks-public-access",
  title: "Access points block public access",
  principle: 6,
  layer: "storage",
  severity: "high",
  service: "s3control",
  effortMinutes: 30,
  passes:
    "All four switches of the access point's public access block are on, or it is reached from a VPC only.",
  why: "An access point is another door to the same bucket, with a policy of its own.",
  references: ["s3_access_point_public_access_block"],
  frameworks: {
    fsbp: "S3.19",
    nist: "AC-3",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 10.3.2 3.5.1.3 A1.1.2 A1.1.3 A3.4.1",
  },
  fix: ({ account, region, name, config }) => ({
    cli: `# The block is chosen when the access point is made: make it anew.\naws s3control delete-access-point --region ${region} --account-id ${account} --name ${name}\naws s3control create-access-point --region ${region} --account-id ${account} --name ${name} --bucket ${config.Bucket} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
    terraform: `resource "aws_s3_access_point" "this" {\n  name   = "${name}"\n  bucket = "${config.Bucket}"\n  public_access_block_configuration {\n    block_public_acls       = true\n    ignore_public_acls      = true\n    block_public_policy     = true\n    restrict_public_buckets = true\n  }\n}`,
    cloudformation: cloudformation(
      "AWS::S3::AccessPoint",
      {
        Name: name,
        Bucket: config.Bucket,
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      },
      "Blocks are chosen when an access point is made: this replaces it.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} access points ${agree(failing, "lets", "let")} a policy make them public`,
  judge: perResource("s3control:access-point", ({ config }) => {
    if (config.NetworkOrigin === "VPC") return pass("It is reached from one VPC only.");
    const block = collected(config.PublicAccessBlock, "s3:GetAccessPoint");
    const off = settingsOff(block);
    return passIf(off.length === 0, "Public access is blocked.", `Off: ${off.join(", ")}.`, {
      PublicAccessBlock: block,
      Bucket: config.Bucket,
    });
  }),
};
