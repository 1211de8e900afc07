import { activityOf } from "../../activity/activity";
import { agree, type Check, perAccount } from "../../check";
import { fail, pass } from "../../verdict";

/** Days for which a use of root is held against the account. */
const recent = 30;

export const check: Check = {
  id: "root-not-used",
  title: "The root user is not used",
  principle: 1,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 30,
  passes:
    "The root user of the account has done nothing in the 30 days before, as far as the timeline tells; sign-ins that failed do not count.",
  why: "Nothing limits root. Every task that AWS reserves for it is rare; whatever else it does, an administrator can do with a name and a record.",
  references: ["iam_avoid_root_usage"],
  frameworks: { cis7: "2.7", cis5: "1.6", wafr: "sec_identities_enforce_mechanisms", iso27001: "A.5.15" },
  fix: ({ account }) => ({
    cli: `# Central root access, from the management account: member accounts need no root password at all\naws iam enable-organizations-root-credentials-management\naws iam enable-organizations-root-sessions\n# In ${account}: give whoever used root a role for what they did`,
    terraform: `resource "aws_iam_organizations_features" "root" {\n  enabled_features = ["RootCredentialsManagement", "RootSessions"]\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "works", "work")} with the root user`,
  judge: perAccount([], ({ account }, world) => {
    const activity = activityOf(world, account);
    const since = new Date(world.now.getTime() - recent * 86_400_000).toISOString();
    const uses = activity.rootUses
      .filter(({ last }) => last >= since)
      .sort((a, b) => (a.last < b.last ? 1 : -1));
    const newest = uses[0];
    if (!newest) {
      return pass(
        `The root user did nothing in the ${Math.min(activity.days, recent)} days before that the timeline holds.`,
        { since: activity.since.toISOString() },
      );
    }
    const calls = uses.map(({ source, name }) => `${source}:${name}`);
    return fail(
      `The root user made ${calls.length} different ${agree(calls.length, "call", "calls")}, the last on ${newest.last.slice(0, 10)}: ${calls.slice(0, 5).join(", ")}${calls.length > 5 ? " and more" : ""}.`,
      {
        calls: uses.map(({ source, name, count, last, eventId }) => ({
          call: `${source}:${name}`,
          times: count,
          last,
          exampleEvent: eventId,
        })),
        events: { account, from: since, to: activity.to.toISOString(), kind: ["root"] },
      },
    );
  }),
};
