import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { list, namesEveryone, type Statement, statementsOf } from "../../policy/statements";
import { collected, fail, passIf } from "../../verdict";

/** True for a denial of everything to everyone over plain HTTP, with no further condition that weakens it. */
function refusesPlainHttp(statement: Statement): boolean {
  const conditions = Object.entries(statement.Condition ?? {});
  const [operator, keys] = conditions[0] ?? ["", {}];
  const [key, value] = Object.entries(keys)[0] ?? ["", undefined];
  return (
    statement.Effect === "Deny" &&
    namesEveryone(statement.Principal) &&
    list(statement.Action).some((action) => action === "*" || action.toLowerCase() === "s3:*") &&
    conditions.length === 1 &&
    Object.keys(keys).length === 1 &&
    operator === "Bool" &&
    key.toLowerCase() === "aws:securetransport" &&
    list(value).join() === "false"
  );
}

export const check: Check = {
  id: "bucket-tls-only",
  title: "Buckets refuse unencrypted transport",
  principle: 5,
  layer: "storage",
  severity: "medium",
  service: "s3",
  effortMinutes: 10,
  passes:
    "A statement of the bucket policy denies everyone every S3 action when aws:SecureTransport is false, for the bucket and its objects.",
  why: "Without it a client that is misconfigured sends data, and its signature, in the clear.",
  references: ["s3_bucket_secure_transport_policy"],
  frameworks: {
    cis7: "3.1.1",
    cis5: "2.1.1",
    fsbp: "S3.5",
    wafr: "sec_protect_data_transit_encrypt",
    nist: "DS-2 PT-4",
    pci4: "1.2.5 2.2.5 2.2.7 4.2.1.1 4.2.1 8.3.2",
  },
  fix: ({ id, name }) => ({
    cli: `aws s3api get-bucket-policy --bucket ${name} # keep what is there, and add this statement:\naws s3api put-bucket-policy --bucket ${name} --policy '{"Version":"2012-10-17","Statement":[{"Sid":"TlsOnly","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::${name}","arn:aws:s3:::${name}/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}'`,
    terraform: `resource "aws_s3_bucket_policy" "this" {\n  bucket = "${name}"\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{\n      Sid       = "TlsOnly"\n      Effect    = "Deny"\n      Principal = "*"\n      Action    = "s3:*"\n      Resource  = ["arn:aws:s3:::${name}", "arn:aws:s3:::${name}/*"]\n      Condition = { Bool = { "aws:SecureTransport" = "false" } }\n    }]\n  })\n}`,
    cloudformation: cloudformation(
      "AWS::S3::BucketPolicy",
      {
        Bucket: name,
        PolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            {
              Sid: "TlsOnly",
              Effect: "Deny",
              Principal: "*",
              Action: "s3:*",
              Resource: [id, `${id}/*`],
              Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
          ],
        },
      },
      "A bucket has one policy: keep the statements that it has.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} buckets ${agree(failing, "accepts", "accept")} unencrypted requests`,
  judge: perResource("s3:bucket", ({ config, id }) => {
    const policy = collected(config.Policy, "s3:GetBucketPolicy");
    if (policy === null) return fail("The bucket has no policy, so it accepts plain HTTP.");
    const covered = new Set(
      statementsOf(policy)
        .filter(refusesPlainHttp)
        .flatMap((one) => list(one.Resource)),
    );
    const whole = covered.has("*") || (covered.has(`${id}/*`) && covered.has(id)) || covered.has(`${id}*`);
    return passIf(
      whole,
      "The policy denies plain HTTP.",
      "The policy does not deny plain HTTP for bucket and objects.",
      {
        Policy: policy,
      },
    );
  }),
};
