import { denied, organisationDenial } from "../calls/errors";
import { accountIds, home } from "../organisation/accounts";
import { cliSession } from "./sessions";
import type { StoryTeller } from "./story-teller";

/** Someone tries to switch the trail off while cleaning up; the organisation's policy says no, three times. */
export const stopLogging: StoryTeller = (story, _from, emit) => {
  const caller = cliSession("sandbox", "marcus.lee", "PlatformAdmin", story.stopLogging);
  const trail = `arn:aws:cloudtrail:${home}:${accountIds.sandbox}:trail/sandbox-trail`;
  const arn = (caller.userIdentity as { arn: string }).arn;
  const attempt = { source: "cloudtrail", name: "StopLogging", write: true, request: { name: trail } };
  emit(
    caller,
    { source: "cloudtrail", name: "GetTrailStatus", request: { name: trail } },
    story.stopLogging,
    home,
  );
  for (const [index, name] of ["StopLogging", "StopLogging", "DeleteTrail"].entries()) {
    emit(
      caller,
      denied({ ...attempt, name }, arn, trail, organisationDenial),
      story.stopLogging + 15_000 + index * 22_000,
      home,
    );
  }
};
