import { z } from "zod";
import { asked, config, type ResourceDefinitions, timestamp } from "../shape";

const eventSelector = config({
  /** All | ReadOnly | WriteOnly */
  ReadWriteType: z.string(),
  IncludeManagementEvents: z.boolean(),
  DataResources: z.array(config({ Type: z.string(), Values: z.array(z.string()) })),
  ExcludeManagementEventSources: z.array(z.string()),
});

const fieldSelector = config({
  Field: z.string(),
  Equals: z.array(z.string()),
  NotEquals: z.array(z.string()),
  StartsWith: z.array(z.string()),
  NotStartsWith: z.array(z.string()),
  EndsWith: z.array(z.string()),
  NotEndsWith: z.array(z.string()),
});

/** One per trail, in its home region; shadow trails of other regions are left out. */
const trail = config({
  Name: z.string(),
  TrailARN: z.string(),
  HomeRegion: z.string(),
  S3BucketName: z.string(),
  S3KeyPrefix: z.string(),
  IsMultiRegionTrail: z.boolean(),
  IsOrganizationTrail: z.boolean(),
  IncludeGlobalServiceEvents: z.boolean(),
  LogFileValidationEnabled: z.boolean(),
  KmsKeyId: z.string().nullable(),
  CloudWatchLogsLogGroupArn: z.string().nullable(),
  CloudWatchLogsRoleArn: z.string().nullable(),
  Status: asked(
    config({
      IsLogging: z.boolean(),
      LatestDeliveryTime: timestamp,
      LatestDeliveryError: z.string(),
      LatestCloudWatchLogsDeliveryTime: timestamp,
      LatestDigestDeliveryTime: timestamp,
    }),
  ),
  EventSelectors: asked(z.array(eventSelector)),
  AdvancedEventSelectors: asked(
    z.array(config({ Name: z.string(), FieldSelectors: z.array(fieldSelector) })),
  ),
});

export const resources = {
  "cloudtrail:trail": { config: trail, listedBy: ["cloudtrail:DescribeTrails"] },
} satisfies ResourceDefinitions;
