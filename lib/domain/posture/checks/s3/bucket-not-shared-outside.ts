import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { blockedByBlocks } from "../../policy/bucket-blocks";
import { narrowsCallers, publicStatements, type Statement, statementsOf } from "../../policy/statements";
import { collected, fail, pass, passIf } from "../../verdict";

/** The accounts that an allowing statement names, by number or in an ARN. */
function accountsNamed({ Effect, Principal, Condition }: Statement): string[] {
  if (Effect !== "Allow" || narrowsCallers(Condition)) return [];
  if (typeof Principal !== "object" || Principal === null || !("AWS" in Principal)) return [];
  const named = Array.isArray(Principal.AWS) ? Principal.AWS : [Principal.AWS];
  return named.flatMap((one) => /^(?:arn:[^:]+:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(String(one))?.[1] ?? []);
}

export const check: Check = {
  id: "bucket-not-shared-outside",
  title: "Buckets are shared with accounts of the organisation only",
  principle: 6,
  layer: "storage",
  severity: "high",
  service: "s3",
  effortMinutes: 20,
  passes:
    "Every account that an allowing statement of the bucket's policy names was collected with this snapshot, or the statement narrows its callers to the organisation; and none names everyone, unless a public access block cancels it.",
  why: "An account that left, a vendor of long ago: whoever is named in the policy is let in by it.",
  references: ["s3_bucket_cross_account_access"],
  frameworks: { fsbp: "S3.6 S3.7", nist: "RA-1 DS-5 IP-1", pci4: "10.6.3 7.2.1 7.2.2 7.2.5 7.2.6" },
  fix: ({ id, name }) => ({
    cli: `aws s3api get-bucket-policy --bucket ${name}\n# Take the account out that is not yours, then:\naws s3api put-bucket-policy --bucket ${name} --policy file://policy.json`,
    terraform: `# In the policy of ${name}, narrow who is let in:\ncondition {\n  test     = "StringEquals"\n  variable = "aws:PrincipalOrgID"\n  values   = ["o-yours"]\n}`,
    cloudformation: cloudformation(
      "AWS::S3::BucketPolicy",
      {
        Bucket: name,
        PolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "THE_ACCOUNTS_THAT_NEED_IT" },
              Action: "s3:GetObject",
              Resource: `${id}/*`,
              Condition: { StringEquals: { "aws:PrincipalOrgID": "o-yours" } },
            },
          ],
        },
      },
      "A bucket has one policy: put this in the place of the statement that lets others in, and keep the rest.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} buckets ${agree(failing, "is", "are")} shared with an account outside`,
  judge: perResource("s3:bucket", (bucket, world) => {
    const policy = collected(bucket.config.Policy, "s3:GetBucketPolicy");
    if (policy === null) return pass("It has no policy.");
    if (publicStatements(policy).length > 0 && !blockedByBlocks(bucket, world).policies)
      return fail("It lets in everyone, so every account outside.", { accounts: ["*"] });
    const named = statementsOf(policy).flatMap(accountsNamed);
    const outside = [...new Set(named)].filter((one) => !world.accounts.includes(one));
    return passIf(
      outside.length === 0,
      "It names no account outside.",
      `It lets in account ${outside.join(", ")}.`,
      { accounts: outside },
    );
  }),
};
