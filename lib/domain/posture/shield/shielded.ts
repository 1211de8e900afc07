import type { Fix, Place, Target } from "../check";
import { cloudformation } from "../fix/cloudformation";
import { NotSeen, passIf, type Verdict } from "../verdict";
import { gapSentence, type World } from "../world";

/**
 * Whether Shield Advanced protects a resource. Null where the account does not subscribe: it costs 3,000 USD a month, and
 * a finding for every address about something that was not bought tells nobody anything.
 * @throws NotSeen where the subscription or the protections could not be read
 */
export function shieldVerdict({ account, id }: Place, world: World): Verdict | null {
  const gap = world.listingGap("shield:subscription", account, "global");
  if (gap) throw new NotSeen(gapSentence(gap));
  const [subscription] = world.of("shield:subscription", account);
  if (subscription?.config.SubscriptionState !== "ACTIVE") return null;
  world.all("shield:protection", account);
  const [protection] = world.having("shield:protection", "ResourceArn", id);
  return passIf(
    protection !== undefined,
    `Protection ${protection?.name} covers it.`,
    "Shield Advanced is paid for and does not cover it.",
    { protection: protection?.id ?? null },
  );
}

/** The protection for exactly this resource; Shield's API lives in us-east-1. */
export function shieldFix({ id, name }: Target): Fix {
  const label = name.replaceAll(/[^A-Za-z0-9_.-]/g, "-");
  return {
    cli: `aws shield create-protection --region us-east-1 --name ${label} --resource-arn ${id}`,
    terraform: `resource "aws_shield_protection" "this" {\n  name         = "${label}"\n  resource_arn = "${id}"\n}`,
    cloudformation: cloudformation("AWS::Shield::Protection", { Name: label, ResourceArn: id }),
  };
}
