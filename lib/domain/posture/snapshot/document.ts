import { z } from "zod";

/** The version that this program writes. Older ones are migrated when read (migrate.ts). */
export const snapshotVersion = 2;

const account = z.object({
  id: z.string().regex(/^\d{12}$/, "expected a 12-digit account id"),
  name: z.string().optional(),
  email: z.string().optional(),
  /** Organisational unit path from the root: `/workloads/prod`. */
  unit: z.string().optional(),
});

/**
 * One thing that exists in AWS. `config` is shaped as the AWS API returns it (PascalCase members). A member that is
 * null is known to be absent (no bucket policy); a member that is missing was not collected, and a gap says why.
 */
export const snapshotResource = z.object({
  /** `service:kind`, as in `s3:bucket`; the shapes per type are in lib/domain/posture/resources. */
  type: z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/, "expected service:kind"),
  account: account.shape.id,
  /** Region code, or `global`. */
  region: z.string().min(1),
  /** The ARN; where AWS gives the thing none, one composed the same way. */
  id: z.string().min(1),
  name: z.string(),
  tags: z.record(z.string(), z.string()).optional(),
  config: z.record(z.string(), z.unknown()),
});

/** Something that was asked for and not answered: never counted as a pass. */
export const snapshotGap = z.object({
  account: account.shape.id,
  region: z.string().min(1),
  service: z.string().min(1),
  /** The IAM action that was missing or failed: `s3:GetBucketPolicy`. */
  operation: z.string().min(1),
  /** Set when the gap is about one resource only. */
  resource: z.string().optional(),
  reason: z.enum(["denied", "throttled", "unsupported", "vanished", "region-off", "deadline", "error"]),
  message: z.string(),
});

/** What a snapshot says of itself: when it was taken and what was looked at. The first line of a JSON Lines file. */
export const snapshotHeader = z.object({
  heptagonSnapshot: z.literal(snapshotVersion),
  /** UTC. */
  takenAt: z.iso.datetime(),
  organisation: z.object({ id: z.string().optional(), name: z.string() }).optional(),
  accounts: z.array(account).min(1),
  regions: z.array(z.string()),
  /**
   * The services that were looked at, as in the resource types. That a thing is missing (no detector in a region) counts
   * only for these; without the list, for those that have a resource in the account.
   */
  services: z.array(z.string()).optional(),
});

/** What a collection brought home, or what a file brings in: accounts × regions × resources, and what is missing. */
export const snapshotDocument = snapshotHeader.extend({
  resources: z.array(snapshotResource),
  gaps: z.array(snapshotGap),
});

export type Snapshot = z.output<typeof snapshotDocument>;
export type SnapshotHeader = z.output<typeof snapshotHeader>;
export type SnapshotAccount = z.output<typeof account>;
export type Resource = z.output<typeof snapshotResource>;
export type Gap = z.output<typeof snapshotGap>;
