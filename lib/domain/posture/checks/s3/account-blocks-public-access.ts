import { agree, type Check, perResource } from "../../check";
import { settingsOff } from "../../policy/public-access-block";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "account-blocks-public-access",
  title: "The account blocks public buckets",
  principle: 6,
  layer: "storage",
  severity: "high",
  service: "s3",
  effortMinutes: 10,
  passes: "All four settings of the account's public access block are on.",
  why: "One setting for the account makes the mistake impossible in every bucket, also tomorrow's.",
  references: ["s3_account_level_public_access_blocks"],
  frameworks: {
    cis7: "3.1.4",
    cis5: "2.1.4",
    fsbp: "S3.1",
    wafr: "sec_permissions_analyze_cross_account",
    nist: "AC-3",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 10.3.2",
    iso27001: "A.8.1",
  },
  fix: ({ account }) => ({
    cli: `aws s3control put-public-access-block --account-id ${account} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
    terraform: `resource "aws_s3_account_public_access_block" "this" {\n  account_id              = "${account}"\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "allows", "allow")} public buckets`,
  judge: perResource("s3:account-public-access-block", ({ config }) => {
    const block = collected(config.PublicAccessBlock, "s3:GetAccountPublicAccessBlock");
    const off = settingsOff(block);
    return passIf(off.length === 0, "All four settings are on.", `Off: ${off.join(", ")}.`, block);
  }),
};
