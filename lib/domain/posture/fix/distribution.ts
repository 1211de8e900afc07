import { nameOf } from "../check";
import { cloudformation } from "./cloudformation";

/**
 * The commands that change a distribution: its whole configuration is fetched, edited and put back, on condition that
 * nobody else has changed it meanwhile. `what` says what to edit.
 */
export function changeDistribution(arn: string, what: string): string {
  const distribution = nameOf(arn);
  return [
    `etag=$(aws cloudfront get-distribution-config --id ${distribution} --query ETag --output text)`,
    `aws cloudfront get-distribution-config --id ${distribution} --query DistributionConfig > distribution.json`,
    `# In distribution.json, ${what}; then:`,
    `aws cloudfront update-distribution --id ${distribution} --if-match $etag --distribution-config file://distribution.json`,
  ].join("\n");
}

/** The part of a distribution's template that sets `members` of its configuration. */
export function distributionTemplate(name: string, members: Readonly<Record<string, unknown>>): string {
  return cloudformation("AWS::CloudFront::Distribution", { DistributionConfig: members }, name);
}
