import { agree, type Check, perResource } from "../../check";
import { changeDistribution, distributionTemplate } from "../../fix/distribution";
import { collected, NotSeen, passIf } from "../../verdict";

/** The bucket in `name.s3.region.amazonaws.com`, in any of its spellings. */
const bucketName = /^(.+?)\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?$/;

export const check: Check = {
  id: "distribution-origin-exists",
  title: "No distribution points to a bucket that is gone",
  principle: 3,
  layer: "edge",
  severity: "high",
  service: "cloudfront",
  effortMinutes: 30,
  passes:
    "Every bucket that the distribution names as an origin is among the buckets of the snapshot. Judged when all buckets of the organisation were listed.",
  why: "Whoever makes a bucket of that name serves their pages under your domain.",
  references: ["cloudfront_distributions_s3_origin_non_existent_bucket"],
  frameworks: { fsbp: "CloudFront.12" },
  fix: ({ id, name }) => ({
    cli: changeDistribution(id, "point Origins to a bucket that exists, or take the origin out"),
    terraform: `resource "aws_cloudfront_distribution" "this" {\n  # ${name}\n  origin {\n    origin_id   = "site"\n    domain_name = aws_s3_bucket.site.bucket_regional_domain_name\n  }\n}`,
    cloudformation: distributionTemplate(name, {
      Origins: [{ Id: "site", DomainName: "EXISTING_BUCKET.s3.amazonaws.com", S3OriginConfig: {} }],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} distributions ${agree(failing, "points", "point")} to a bucket that is gone`,
  judge: perResource("cloudfront:distribution", ({ config }, world) => {
    const origins = collected(config.Origins, "cloudfront:ListDistributions");
    const buckets = origins.flatMap(({ DomainName }) => bucketName.exec(DomainName ?? "")?.[1] ?? []);
    if (buckets.length === 0) return null;
    const unlisted = world.accounts.map((account) => world.unlisted("s3:bucket", account)).find(Boolean);
    if (unlisted) throw new NotSeen(unlisted);
    const known = new Set(world.of("s3:bucket").map(({ name }) => name));
    const gone = buckets.filter((name) => !known.has(name));
    return passIf(
      gone.length === 0,
      "Its buckets are there.",
      `${gone.join(", ")} is in none of the accounts.`,
      { gone },
    );
  }),
};
