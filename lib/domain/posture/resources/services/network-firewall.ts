import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const firewall = config({
  FirewallName: z.string(),
  FirewallArn: z.string(),
  VpcId: asked(z.string()),
  FirewallPolicyArn: asked(z.string()),
  DeleteProtection: asked(z.boolean()),
  SubnetChangeProtection: asked(z.boolean()),
  SubnetMappings: asked(z.array(config({ SubnetId: z.string() }))),
  /** DescribeLoggingConfiguration; empty: nothing is logged. */
  LogDestinationConfigs: asked(
    z.array(
      config({
        /** ALERT | FLOW | TLS */
        LogType: z.string(),
        /** S3 | CloudWatchLogs | KinesisDataFirehose */
        LogDestinationType: z.string(),
      }),
    ),
  ),
});

const groupReference = z.array(config({ ResourceArn: z.string() }));

const policy = config({
  Name: z.string(),
  Arn: z.string(),
  StatelessRuleGroupReferences: asked(groupReference),
  StatefulRuleGroupReferences: asked(groupReference),
  /** aws:pass | aws:drop | aws:forward_to_sfe, with custom actions beside. */
  StatelessDefaultActions: asked(z.array(z.string())),
  StatelessFragmentDefaultActions: asked(z.array(z.string())),
});

export const resources = {
  "network-firewall:firewall": { config: firewall, listedBy: ["network-firewall:ListFirewalls"] },
  "network-firewall:policy": { config: policy, listedBy: ["network-firewall:ListFirewallPolicies"] },
} satisfies ResourceDefinitions;
