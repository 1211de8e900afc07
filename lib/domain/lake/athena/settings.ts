import { z } from "zod";

const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,127}$/, "expected lower-case letters, digits and underscores");
const folder = z
  .string()
  .regex(/^s3:\/\/[a-z0-9.-]{3,63}(\/[A-Za-z0-9!_.*'()/=-]*)?$/, "expected s3://bucket/prefix")
  .transform((text) => text.replace(/\/+$/, ""));
const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "expected a region like eu-west-1");

/** How an organisation's trail is asked through Athena. */
export const athenaSettings = z.object({
  enabled: z.boolean(),
  /** Where Athena runs: the region of the trail's bucket, as reading across regions costs. */
  region,
  /** Assumed to ask; empty: the process's own credentials. */
  roleArn: z
    .string()
    .regex(/^arn:[a-z-]+:iam::\d{12}:role\/.+$/, "expected the ARN of a role")
    .or(z.literal(""))
    .default(""),
  workgroup: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,128}$/, "expected the name of a workgroup")
    .default("heptagon"),
  database: identifier.default("heptagon"),
  table: identifier.default("cloudtrail"),
  /** Up to and with AWSLogs, and the organisation's id where there is one: s3://trail/AWSLogs/o-abc123. */
  location: folder,
  /** Where Athena writes its answers. */
  output: folder,
  accounts: z
    .array(z.string().regex(/^\d{12}$/, "expected 12-digit account ids"))
    .min(1, "expected accounts"),
  regions: z.array(region).min(1, "expected regions"),
  /** The first day of the trail. */
  firstDay: z.iso.date(),
  /** One question is cut off beyond so many gigabytes. */
  cutOffGb: z.number().min(0.01).max(100_000).default(100),
  /** Nothing runs any more once a month's questions have cost so much. */
  monthlyUsd: z.number().min(0).max(1_000_000).default(50),
  /** What the region charges for a terabyte. https://aws.amazon.com/athena/pricing/ */
  usdPerTb: z.number().min(0).max(1_000).default(5),
});
export type AthenaSettings = z.output<typeof athenaSettings>;

/** What so many scanned bytes cost: by the terabyte, and at least ten megabytes a question. */
export function usdOf(bytes: number, { usdPerTb }: Pick<AthenaSettings, "usdPerTb">): number {
  return bytes === 0 ? 0 : (Math.max(bytes, 10e6) / 1e12) * usdPerTb;
}
