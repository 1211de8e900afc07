/** The partition that an ARN names: aws, aws-cn, aws-us-gov. */
export function partitionOf(resource: string): string {
  return /^arn:(aws[a-z-]*):/.exec(resource)?.[1] ?? "aws";
}
