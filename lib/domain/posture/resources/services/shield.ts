import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

/** Shield Advanced, once an account. */
const subscription = config({
  /** ACTIVE | INACTIVE */
  SubscriptionState: z.string(),
});

const protection = config({ Id: z.string(), Name: z.string(), ResourceArn: z.string() });

export const resources = {
  "shield:subscription": { config: subscription, listedBy: ["shield:GetSubscriptionState"] },
  "shield:protection": { config: protection, listedBy: ["shield:ListProtections"] },
} satisfies ResourceDefinitions;
