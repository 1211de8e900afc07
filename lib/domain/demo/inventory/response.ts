import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { namedUuid } from "../identifiers";
import { type AccountName, accountIds, accountNames, home } from "../organisation/accounts";
import { type Day, resource } from "./day";

const at = (account: AccountName) => ({ account, region: home });

/** Whom AWS calls, where alerts go, and the one plan there is. */
export function response(day: Day): Resource[] {
  const security = {
    Name: "Priya Raman",
    Title: "Security lead",
    EmailAddress: "security@northwind.example",
    PhoneNumber: "+31 20 555 0117",
  };
  const topicArn = `arn:aws:sns:${home}:${accountIds.shared}:security-alerts`;
  const planArn = `arn:aws:ssm-incidents::${accountIds.shared}:response-plan/credential-leak`;
  const people = accountNames.map((account) =>
    resource(
      "account:contact",
      { account, region: "global" },
      `arn:aws:account::${accountIds[account]}:account`,
      "alternate contacts",
      {
        Security: account === "shared" || (account !== "sandbox" && day.number > 10) ? security : null,
        Billing: null,
        Operations: null,
      },
    ),
  );
  const topic = resource("sns:topic", at("shared"), topicArn, "security-alerts", {
    TopicArn: topicArn,
    Policy: null,
    KmsMasterKeyId: null,
    Subscriptions: [
      {
        SubscriptionArn: `${topicArn}:${namedUuid("subscription")}`,
        Protocol: "email",
        Endpoint: "security@northwind.example",
      },
    ],
  });
  const plan = resource("ssm-incidents:response-plan", at("shared"), planArn, "credential-leak", {
    arn: planArn,
    name: "credential-leak",
    displayName: "A credential has leaked",
    engagements: [],
    chatChannel: null,
  });
  return [...people, topic, ...(day.number > 20 ? [plan] : [])];
}
