import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  type Trail,
} from "@aws-sdk/client-cloudtrail";
import type { Collector, CollectorSession } from "../collector";

async function addTrail(
  session: CollectorSession,
  cloudtrail: CloudTrailClient,
  trail: Trail,
): Promise<void> {
  const Name = trail.TrailARN ?? trail.Name ?? "";
  const about = { resource: Name };
  const [status, selectors] = await Promise.all([
    session.ask(
      "cloudtrail:GetTrailStatus",
      (abortSignal) => cloudtrail.send(new GetTrailStatusCommand({ Name }), { abortSignal }),
      about,
    ),
    session.ask(
      "cloudtrail:GetEventSelectors",
      (abortSignal) => cloudtrail.send(new GetEventSelectorsCommand({ TrailName: Name }), { abortSignal }),
      about,
    ),
  ]);
  session.add({
    type: "cloudtrail:trail",
    id: Name,
    name: trail.Name ?? Name,
    config: {
      ...trail,
      Status: status
        ? {
            IsLogging: status.IsLogging,
            LatestDeliveryTime: status.LatestDeliveryTime,
            LatestDeliveryError: status.LatestDeliveryError,
          }
        : undefined,
      EventSelectors: selectors ? (selectors.EventSelectors ?? []) : undefined,
      AdvancedEventSelectors: selectors ? (selectors.AdvancedEventSelectors ?? []) : undefined,
    },
  });
}

export const collector: Collector = {
  service: "cloudtrail",
  scope: "regional",
  operations: ["cloudtrail:DescribeTrails", "cloudtrail:GetTrailStatus", "cloudtrail:GetEventSelectors"],
  /** A multi-region trail is listed everywhere; it is added once, where it lives. */
  async collect(session) {
    const cloudtrail = session.client(CloudTrailClient);
    const listed = await session.ask("cloudtrail:DescribeTrails", (abortSignal) =>
      cloudtrail.send(new DescribeTrailsCommand({ includeShadowTrails: false }), { abortSignal }),
    );
    const atHome = (listed?.trailList ?? []).filter((trail) => trail.HomeRegion === session.region);
    await Promise.all(atHome.map((trail) => addTrail(session, cloudtrail, trail)));
  },
};
