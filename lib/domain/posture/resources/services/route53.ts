import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const hostedZone = config({
  Id: z.string(),
  Name: z.string(),
  Config: config({ PrivateZone: z.boolean() }),
  /** ListQueryLoggingConfigs; null: queries are not logged. */
  QueryLoggingConfig: asked(config({ CloudWatchLogsLogGroupArn: z.string() })),
});

/** Records that send visitors somewhere: A, AAAA, CNAME; id: `<zone ARN>/recordset/<type>/<name>[/<set identifier>]`. */
const record = config({
  Name: z.string(),
  Type: z.string(),
  HostedZoneId: z.string(),
  PrivateZone: z.boolean(),
  /** Addresses or host names. */
  Values: z.array(z.string()),
  AliasTarget: config({ DNSName: z.string() }),
});

export const resources = {
  "route53:hosted-zone": {
    config: hostedZone,
    listedBy: ["route53:ListHostedZones"],
    everywhere: true,
  },
  "route53:record": {
    config: record,
    listedBy: ["route53:ListHostedZones", "route53:ListResourceRecordSets"],
    everywhere: true,
  },
} satisfies ResourceDefinitions;
