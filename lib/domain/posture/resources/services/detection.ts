import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

/** GetDetector with its id; one per region at most. */
const detector = config({
  DetectorId: z.string(),
  /** ENABLED | DISABLED */
  Status: z.string(),
  FindingPublishingFrequency: z.string(),
  Features: z.array(config({ Name: z.string(), Status: z.string() })),
  /** GetAdministratorAccount; null: nobody administers the detector from outside. */
  Administrator: asked(config({ AccountId: z.string(), RelationshipStatus: z.string() })),
  /** ListMembers: the accounts that this one administers. */
  Members: asked(z.array(config({ AccountId: z.string(), RelationshipStatus: z.string() }))),
});

/** DescribeHub and GetEnabledStandards. */
const hub = config({
  HubArn: z.string(),
  SubscribedAt: z.string(),
  AutoEnableControls: z.boolean(),
  EnabledStandards: asked(z.array(config({ StandardsArn: z.string(), StandardsStatus: z.string() }))),
});

export const resources = {
  "guardduty:detector": { config: detector, listedBy: ["guardduty:ListDetectors"] },
  "securityhub:hub": { config: hub, listedBy: ["securityhub:DescribeHub"] },
} satisfies ResourceDefinitions;
