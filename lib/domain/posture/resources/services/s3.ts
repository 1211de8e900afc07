import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions, timestamp } from "../shape";

const publicAccessBlock = config({
  BlockPublicAcls: z.boolean(),
  IgnorePublicAcls: z.boolean(),
  BlockPublicPolicy: z.boolean(),
  RestrictPublicBuckets: z.boolean(),
});

const grant = config({
  Grantee: config({ Type: z.string(), ID: z.string(), URI: z.string(), DisplayName: z.string() }),
  Permission: z.string(),
});

const encryptionRule = config({
  ApplyServerSideEncryptionByDefault: config({ SSEAlgorithm: z.string(), KMSMasterKeyID: z.string() }),
  BucketKeyEnabled: z.boolean(),
});

/** Every member beside Name and CreationDate comes from a call of its own. */
const bucket = config({
  Name: z.string(),
  CreationDate: timestamp,
  PublicAccessBlock: asked(publicAccessBlock),
  Policy: asked(policyDocument),
  PolicyStatus: asked(config({ IsPublic: z.boolean() })),
  Encryption: asked(config({ Rules: z.array(encryptionRule) })),
  /** Empty when versioning was never set. */
  Versioning: asked(config({ Status: z.string(), MFADelete: z.string() })),
  /** null: no access logging. */
  Logging: asked(config({ TargetBucket: z.string(), TargetPrefix: z.string() })),
  ObjectLock: asked(
    config({
      ObjectLockEnabled: z.string(),
      Rule: config({
        DefaultRetention: config({ Mode: z.string(), Days: z.number(), Years: z.number() }),
      }),
    }),
  ),
  Acl: asked(config({ Owner: config({ ID: z.string() }), Grants: z.array(grant) })),
  OwnershipControls: asked(config({ Rules: z.array(config({ ObjectOwnership: z.string() })) })),
  Lifecycle: asked(config({ Rules: z.array(z.record(z.string(), z.unknown())) })),
});

/** Region `global`; `PublicAccessBlock` is null when the account never set one. */
const accountPublicAccessBlock = config({ PublicAccessBlock: asked(publicAccessBlock) });

export const resources = {
  "s3:bucket": { config: bucket, listedBy: ["s3:ListAllMyBuckets"], everywhere: true },
  "s3:account-public-access-block": {
    config: accountPublicAccessBlock,
    listedBy: ["s3:GetAccountPublicAccessBlock"],
  },
} satisfies ResourceDefinitions;
