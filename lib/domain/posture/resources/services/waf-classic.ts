import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const webAcl = config({
  WebACLId: z.string(),
  WebACLArn: z.string(),
  Name: z.string(),
  /** GetWebACL */
  Rules: asked(z.array(config({ RuleId: z.string(), Type: z.string() }))),
  /** GetLoggingConfiguration; null: requests are not logged. */
  LoggingConfiguration: asked(config({ LogDestinationConfigs: z.array(z.string()) })),
});

/** GetRule; a rule without predicates matches nothing. */
const rule = config({
  RuleId: z.string(),
  Name: z.string(),
  Predicates: asked(z.array(config({ Type: z.string(), DataId: z.string() }))),
});

const ruleGroup = config({
  RuleGroupId: z.string(),
  Name: z.string(),
  /** ListActivatedRulesInRuleGroup */
  ActivatedRules: asked(z.array(config({ RuleId: z.string() }))),
});

export const resources = {
  "waf:web-acl": { config: webAcl, listedBy: ["waf:ListWebACLs"] },
  "waf:rule": { config: rule, listedBy: ["waf:ListRules"] },
  "waf:rule-group": { config: ruleGroup, listedBy: ["waf:ListRuleGroups"] },
  "waf-regional:web-acl": { config: webAcl, listedBy: ["waf-regional:ListWebACLs"] },
  "waf-regional:rule": { config: rule, listedBy: ["waf-regional:ListRules"] },
  "waf-regional:rule-group": { config: ruleGroup, listedBy: ["waf-regional:ListRuleGroups"] },
} satisfies ResourceDefinitions;
