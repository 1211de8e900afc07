import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const recorder = config({
  name: z.string(),
  roleARN: z.string(),
  recordingGroup: config({
    allSupported: z.boolean(),
    includeGlobalResourceTypes: z.boolean(),
    resourceTypes: z.array(z.string()),
    recordingStrategy: config({ useOnly: z.string() }),
  }),
  /** DescribeConfigurationRecorderStatus. */
  status: asked(config({ recording: z.boolean(), lastStatus: z.string() })),
});

const rule = config({
  ConfigRuleName: z.string(),
  ConfigRuleArn: z.string(),
  ConfigRuleState: z.string(),
  Source: config({ Owner: z.string(), SourceIdentifier: z.string() }),
  /** DescribeRemediationConfigurations of this rule; null: none. */
  Remediation: asked(config({ Automatic: z.boolean(), TargetId: z.string() })),
});

export const resources = {
  "config:recorder": { config: recorder, listedBy: ["config:DescribeConfigurationRecorders"] },
  "config:rule": { config: rule, listedBy: ["config:DescribeConfigRules"] },
} satisfies ResourceDefinitions;
