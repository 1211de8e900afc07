import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, pass, passIf } from "../../verdict";

/** The two groups that are the public. AWS: "Access control list overview". */
const everyone = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

export const check: Check = {
  id: "bucket-acl-not-public",
  title: "No bucket's ACL lets everyone in",
  principle: 6,
  layer: "storage",
  severity: "critical",
  service: "s3",
  effortMinutes: 5,
  passes:
    "No grant of the ACL is to all users or to all authenticated users of AWS, unless the public access block ignores ACLs.",
  why: "An ACL from years ago opens a bucket whose policy looks closed.",
  references: ["s3_bucket_public_list_acl"],
  frameworks: { nist: "DS-5" },
  fix: ({ name }) => ({
    cli: `aws s3api put-bucket-ownership-controls --bucket ${name} --ownership-controls Rules=[{ObjectOwnership=BucketOwnerEnforced}]`,
    terraform: `resource "aws_s3_bucket_ownership_controls" "this" {\n  bucket = "${name}"\n  rule {\n    object_ownership = "BucketOwnerEnforced"\n  }\n}`,
    cloudformation: cloudformation("AWS::S3::Bucket", {
      BucketName: name,
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} buckets ${agree(failing, "has", "have")} an ACL that lets everyone in`,
  judge: perResource("s3:bucket", ({ config }) => {
    const acl = collected(config.Acl, "s3:GetBucketAcl");
    const open = (acl?.Grants ?? []).filter(({ Grantee }) => everyone.test(Grantee?.URI ?? ""));
    if (open.length > 0 && config.PublicAccessBlock?.IgnorePublicAcls)
      return pass("The ACL names everyone, and the public access block ignores it.");
    return passIf(
      open.length === 0,
      "The ACL names nobody but owners.",
      `Everyone may ${open.map(({ Permission }) => Permission).join(", ")}.`,
      { Grants: open },
    );
  }),
};
