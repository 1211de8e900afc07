import { onBucket } from "../calls/s3";
import { home } from "../organisation/accounts";
import { assetsLegacy, buckets } from "../organisation/buckets";
import { cliSession } from "./sessions";
import type { StoryTeller } from "./story-teller";

/** The policy that makes every object of the old assets bucket readable by anyone. */
export const publicReadPolicy = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "PublicRead",
      Effect: "Allow",
      Principal: "*",
      Action: "s3:GetObject",
      Resource: `arn:aws:s3:::${assetsLegacy}/*`,
    },
  ],
};

/** A bucket of the old site is made public for a campaign and closed again six days later. */
export const bucketPublic: StoryTeller = (story, from, emit) => {
  const bucket = buckets.find(({ name }) => name === assetsLegacy);
  if (!bucket) return;
  const opener = cliSession("payments", "samuel.osei", "PlatformAdmin", story.bucketOpened);
  emit(
    opener,
    onBucket("DeleteBucketPublicAccessBlock", bucket, from, { publicAccessBlock: "" }),
    story.bucketOpened - 30_000,
    home,
  );
  emit(
    opener,
    onBucket("PutBucketPolicy", bucket, from, { bucketPolicy: publicReadPolicy, policy: "" }),
    story.bucketOpened,
    home,
  );
  const closer = cliSession("payments", "jonas.lindqvist", "PlatformAdmin", story.bucketClosed);
  const block = {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    },
  };
  emit(closer, onBucket("DeleteBucketPolicy", bucket, from, { policy: "" }), story.bucketClosed, home);
  emit(
    closer,
    onBucket("PutBucketPublicAccessBlock", bucket, from, { ...block, publicAccessBlock: "" }),
    story.bucketClosed + 12_000,
    home,
  );
};
