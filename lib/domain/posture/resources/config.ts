import { z } from "zod";
import { asked, config } from "./shape";

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

export const configService = { "config:recorder": recorder, "config:rule": rule };
