import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { publicStatements } from "../../policy/statements";
import { collected, pass, passIf } from "../../verdict";
import type { World } from "../../world";

const kept = new WeakMap<World, Map<string, string>>();

/** Distributions by the bucket that they serve; worked out once a snapshot. */
function servedBuckets(world: World): Map<string, string> {
  const known = kept.get(world) ?? new Map<string, string>();
  if (kept.has(world)) return known;
  for (const { name, config } of world.of("cloudfront:distribution"))
    for (const { DomainName = "" } of config.Origins ?? []) {
      const bucket = /^(.+)\.s3[.-]([a-z0-9-]+\.)?amazonaws\.com$/.exec(DomainName)?.[1];
      if (bucket) known.set(bucket, name);
    }
  kept.set(world, known);
  return known;
}

export const check: Check = {
  id: "origin-bucket-not-public",
  title: "Buckets behind a distribution are reached through it only",
  principle: 3,
  layer: "edge",
  severity: "high",
  service: "s3",
  effortMinutes: 30,
  passes:
    "The bucket that a CloudFront distribution serves blocks public policies, or no statement of its policy lets everyone in. Other buckets are left out.",
  why: "A bucket that answers everyone lets everyone walk around the distribution: its firewall, its logs, its signed addresses.",
  references: ["cloudfront_distributions_s3_origin_access_control"],
  frameworks: { fsbp: "CloudFront.13", pci4: "10.3.4" },
  fix: ({ account, name }) => {
    const policy = {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "cloudfront.amazonaws.com" },
          Action: "s3:GetObject",
          Resource: `arn:aws:s3:::${name}/*`,
          Condition: { StringLike: { "aws:SourceArn": `arn:aws:cloudfront::${account}:distribution/*` } },
        },
      ],
    };
    return {
      cli: `aws cloudfront create-origin-access-control --origin-access-control-config Name=${name},SigningProtocol=sigv4,SigningBehavior=always,OriginAccessControlOriginType=s3 # and name it in the distribution's origin\naws s3api put-bucket-policy --bucket ${name} --policy '${JSON.stringify(policy)}'`,
      terraform: `resource "aws_cloudfront_origin_access_control" "this" {\n  name                              = "${name}"\n  origin_access_control_origin_type = "s3"\n  signing_behavior                  = "always"\n  signing_protocol                  = "sigv4"\n}\nresource "aws_s3_bucket_policy" "this" {\n  bucket = "${name}"\n  policy = jsonencode(${JSON.stringify(policy)})\n}`,
      cloudformation: cloudformation("AWS::S3::BucketPolicy", { Bucket: name, PolicyDocument: policy }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} buckets behind a distribution ${agree(failing, "answers", "answer")} everyone beside it`,
  judge: perResource("s3:bucket", ({ name, config }, world) => {
    const distribution = servedBuckets(world).get(config.Name ?? name);
    if (!distribution) return null;
    const block = collected(config.PublicAccessBlock, "s3:GetBucketPublicAccessBlock");
    if (block?.RestrictPublicBuckets) return pass(`Only ${distribution} and named callers reach it.`);
    const policy = collected(config.Policy, "s3:GetBucketPolicy");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      `Only ${distribution} and named callers reach it.`,
      `Everyone reaches it, beside distribution ${distribution}.`,
      { distribution, statements: open },
    );
  }),
};
