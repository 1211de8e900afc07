import { resource } from "../testing/kit";

const subscription = (SubscriptionState: string) =>
  resource("shield:subscription", { SubscriptionState }, { region: "global" });

/** Shield Advanced, subscribed to. */
export const active = subscription("ACTIVE");
/** The free Shield that everyone has. */
export const inactive = subscription("INACTIVE");

/** A protection for what has this ARN. */
export const protectionOf = (ResourceArn: string) =>
  resource("shield:protection", { ResourceArn }, { region: "global", name: "cover" });
