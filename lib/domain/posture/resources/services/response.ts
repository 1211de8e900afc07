import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

/** GetTopicAttributes and ListSubscriptionsByTopic. */
const topic = config({
  TopicArn: z.string(),
  Policy: asked(policyDocument),
  KmsMasterKeyId: z.string().nullable(),
  Subscriptions: asked(
    z.array(config({ SubscriptionArn: z.string(), Protocol: z.string(), Endpoint: z.string() })),
  ),
});

const responsePlan = config({
  arn: z.string(),
  name: z.string(),
  displayName: z.string(),
  engagements: asked(z.array(z.string())),
  chatChannel: asked(z.record(z.string(), z.unknown())),
});

const alternateContact = config({
  Name: z.string(),
  Title: z.string(),
  EmailAddress: z.string(),
  PhoneNumber: z.string(),
});

/** GetAlternateContact, once a kind; null: none is registered. One per account, region `global`. */
const contact = config({
  Security: asked(alternateContact),
  Billing: asked(alternateContact),
  Operations: asked(alternateContact),
  /** GetContactInformation: the members that are filled, such as PhoneNumber; never what they say. */
  ContactMembers: asked(z.array(z.string())),
});

export const resources = {
  "sns:topic": { config: topic, listedBy: ["sns:ListTopics"] },
  "ssm-incidents:response-plan": {
    config: responsePlan,
    listedBy: [
      "ssm-incidents:ListReplicationSets",
      "ssm-incidents:GetReplicationSet",
      "ssm-incidents:ListResponsePlans",
    ],
  },
  "account:contact": { config: contact, listedBy: ["account:GetAlternateContact"] },
} satisfies ResourceDefinitions;
