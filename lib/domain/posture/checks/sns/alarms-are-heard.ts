import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";
import type { World } from "../../world";

const called = new WeakMap<World, Set<string>>();

/** Every ARN that an alarm calls; worked out once a snapshot. */
function calledByAlarms(world: World): Set<string> {
  const known = called.get(world);
  if (known) return known;
  const arns = new Set(world.of("cloudwatch:alarm").flatMap(({ config }) => config.AlarmActions ?? []));
  called.set(world, arns);
  return arns;
}

export const check: Check = {
  id: "alarms-are-heard",
  title: "Somebody hears the alarms",
  principle: 7,
  layer: "logging",
  severity: "medium",
  service: "sns",
  effortMinutes: 10,
  passes:
    "The topic that an alarm of the account calls has at least one confirmed subscription. Topics that no alarm calls are left out.",
  why: "An alarm that reaches nobody is silence with a good conscience.",
  references: [],
  frameworks: {},
  fix: ({ region, id }) => ({
    cli: `aws sns subscribe --region ${region} --topic-arn ${id} --protocol email --notification-endpoint security@THE_DOMAIN`,
    terraform: `resource "aws_sns_topic_subscription" "security" {\n  topic_arn = "${id}"\n  protocol  = "email"\n  endpoint  = "security@THE_DOMAIN"\n}`,
    cloudformation: cloudformation("AWS::SNS::Subscription", {
      TopicArn: id,
      Protocol: "email",
      Endpoint: "security@THE_DOMAIN",
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} alarm topics ${agree(failing, "has", "have")} no listener`,
  judge: perResource("sns:topic", ({ id, config }, world) => {
    if (!calledByAlarms(world).has(id)) return null;
    const subscriptions = collected(config.Subscriptions, "sns:ListSubscriptionsByTopic") ?? [];
    const confirmed = subscriptions.filter((one) => one.SubscriptionArn?.startsWith("arn:"));
    return passIf(
      confirmed.length > 0,
      `${confirmed.length} subscriptions listen.`,
      "Nobody listens to the topic.",
      {
        subscriptions: subscriptions.map(({ Protocol, SubscriptionArn }) => ({ Protocol, SubscriptionArn })),
      },
    );
  }),
};
