import type { Target } from "../check";
import type { ConfigOf } from "../resources/types";
import { collected, passIf, type Verdict } from "../verdict";

/** The two services of WAF Classic: for CloudFront, and for load balancers and APIs. */
export type ClassicService = "waf" | "waf-regional";

/** A rule without conditions matches nothing, and stops nothing. AWS WAF Classic API: Rule.Predicates. */
export function ruleVerdict(config: ConfigOf<"waf:rule">, service: ClassicService): Verdict {
  const conditions = collected(config.Predicates, `${service}:GetRule`) ?? [];
  return passIf(
    conditions.length > 0,
    `It has ${conditions.length} conditions.`,
    "It has no condition, so it matches nothing.",
    { conditions: conditions.map(({ Type }) => Type) },
  );
}

export function ruleGroupVerdict(config: ConfigOf<"waf:rule-group">, service: ClassicService): Verdict {
  const rules = collected(config.ActivatedRules, `${service}:ListActivatedRulesInRuleGroup`) ?? [];
  return passIf(rules.length > 0, `It has ${rules.length} rules.`, "It has no rules.", {
    rules: rules.map(({ RuleId }) => RuleId),
  });
}

export function webAclRulesVerdict(config: ConfigOf<"waf:web-acl">, service: ClassicService): Verdict {
  const rules = collected(config.Rules, `${service}:GetWebACL`) ?? [];
  return passIf(rules.length > 0, `It has ${rules.length} rules.`, "It has no rules.", {
    rules: rules.map(({ RuleId }) => RuleId),
  });
}

export function webAclLoggingVerdict(config: ConfigOf<"waf:web-acl">, service: ClassicService): Verdict {
  const logging = collected(config.LoggingConfiguration, `${service}:GetLoggingConfiguration`);
  const destinations = logging?.LogDestinationConfigs ?? [];
  return passIf(destinations.length > 0, "Requests are logged.", "Requests are not logged.", {
    LogDestinationConfigs: destinations,
  });
}

/** Where calls about it go: WAF Classic for CloudFront answers in us-east-1. */
export function placeOf({ region }: Target): string {
  return region === "global" ? "us-east-1" : region;
}

/** What AWS says to do with WAF Classic itself, to put after each fix. */
export const moveOn =
  "# WAF Classic has reached its end of life: rebuild it in AWS WAF (aws wafv2 create-web-acl) rather than repair it.";
