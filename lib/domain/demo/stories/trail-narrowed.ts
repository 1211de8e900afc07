import { accountIds, home } from "../organisation/accounts";
import { trailBucket } from "../organisation/buckets";
import { sandboxUsers } from "../organisation/sandbox-users";
import { agents } from "../trail/agents";
import { iamUser } from "../trail/callers";
import type { StoryTeller } from "./story-teller";

/** Saving money, a sandbox administrator makes the trail record its home region only. No policy forbids it. */
export const trailNarrowed: StoryTeller = (story, _from, emit) => {
  const user = sandboxUsers.find(({ userName }) => userName === "tomas.novak");
  if (!user) return;
  const account = accountIds.sandbox;
  const caller = iamUser({
    account,
    userName: user.userName,
    accessKeyId: user.accessKeyId,
    ip: user.ip,
    userAgent: agents.cli,
  });
  const trail = `arn:aws:cloudtrail:${home}:${account}:trail/sandbox-trail`;
  const at = story.sandboxTrailNarrowed;
  emit(
    caller,
    { source: "cloudtrail", name: "DescribeTrails", request: { trailNameList: [] } },
    at - 60_000,
    home,
  );
  emit(
    caller,
    {
      source: "cloudtrail",
      name: "UpdateTrail",
      write: true,
      request: { name: trail, isMultiRegionTrail: false, includeGlobalServiceEvents: false },
      response: {
        name: "sandbox-trail",
        s3BucketName: trailBucket,
        includeGlobalServiceEvents: false,
        isMultiRegionTrail: false,
        trailARN: trail,
        logFileValidationEnabled: true,
        isOrganizationTrail: false,
      },
      resources: [{ accountId: account, type: "AWS::CloudTrail::Trail", ARN: trail }],
    },
    at,
    home,
  );
};
