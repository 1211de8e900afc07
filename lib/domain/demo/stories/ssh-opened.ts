import { authorizeIngress, revokeIngress } from "../calls/ec2";
import { accountIds, home } from "../organisation/accounts";
import { groupNamed } from "../organisation/network";
import { cliSession } from "./sessions";
import type { StoryTeller } from "./story-teller";

/** A debugging session leaves port 22 open to the world on the payments web servers for four days. */
export const sshOpened: StoryTeller = (story, from, emit) => {
  const group = groupNamed("payments", "web-public");
  const account = accountIds.payments;
  const opener = cliSession("payments", "ben.carver", "PlatformAdmin", story.sshOpened);
  emit(
    opener,
    {
      source: "ec2",
      name: "DescribeSecurityGroups",
      request: {
        securityGroupSet: {},
        securityGroupIdSet: { items: [{ groupId: group.groupId }] },
        filterSet: {},
      },
    },
    story.sshOpened - 25_000,
    home,
  );
  emit(opener, authorizeIngress(group, account, 22, "0.0.0.0/0", from), story.sshOpened, home);
  const closer = cliSession("payments", "jonas.lindqvist", "PlatformAdmin", story.sshClosed);
  emit(closer, revokeIngress(group, 22, "0.0.0.0/0", from), story.sshClosed, home);
};
