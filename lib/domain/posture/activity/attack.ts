import type { Fix, Target } from "../check";
import { fail, pass, type Verdict } from "../verdict";
import type { World } from "../world";
import { type AccountActivity, activityOf, type Burst, threatDays } from "./activity";
import type { EventsLink } from "./people";

function who({ person, actorName }: Burst): string {
  return person === null || person === actorName ? actorName : `${person} as ${actorName}`;
}

/** How long bursts are counted together: a clock hour or a UTC day. */
type Span = "hour" | "day";

/**
 * Fails with each actor that did it: how many different calls, when, and an example event.
 * @param words what the calls do, as in "look around"
 * @throws NotSeen where the timeline holds nothing of the account
 */
export function attackVerdict(
  world: World,
  account: string,
  choose: (activity: AccountActivity) => readonly Burst[],
  { words, span }: { words: string; span: Span },
): Verdict {
  const activity = activityOf(world, account);
  const bursts = choose(activity);
  const worst = [...bursts].sort((a, b) => b.distinct - a.distinct)[0];
  if (!worst) {
    return pass(`In the ${threatDays} days before, nobody made many different calls that ${words}.`, {
      since: activity.since.toISOString(),
    });
  }
  const from = bursts.map(({ first }) => first).sort()[0] ?? worst.first;
  const events: EventsLink = {
    account,
    from,
    to: activity.to.toISOString(),
    actor: [...new Set(bursts.map(({ actor }) => actor))],
  };
  const others = new Set(bursts.map(({ actor }) => actor)).size - 1;
  const rest = others > 0 ? ` So did ${others} ${others === 1 ? "other" : "others"}.` : "";
  return fail(
    `${who(worst)} made ${worst.distinct} different calls that ${words} within one ${span}, from ${worst.first.slice(0, 16).replace("T", " ")} UTC on.${rest}`,
    {
      bursts: bursts.slice(0, 20).map(({ account: _, count, eventId, ...burst }) => ({
        ...burst,
        times: count,
        exampleEvent: eventId,
      })),
      events,
    },
  );
}

/** What to do with whoever it was: shut out the key or the role's sessions, then look at what was done. */
export function shutOut({ account }: Target): Fix {
  return {
    cli: `# The finding names the actor. Of a user, switch off the key:\naws iam update-access-key --user-name THE_USER --access-key-id THE_KEY --status Inactive\n# Of a role in ${account}, end the sessions that are open:\naws iam put-role-policy --role-name THE_ROLE --policy-name AWSRevokeOlderSessions --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"NOW"}}}]}'\n# Then read what it did, and take it back`,
    terraform: `# Ends the sessions of the role that are open:\nresource "aws_iam_role_policy" "revoke_older_sessions" {\n  name = "AWSRevokeOlderSessions"\n  role = "THE_ROLE"\n  policy = jsonencode({\n    Version   = "2012-10-17"\n    Statement = [{ Effect = "Deny", Action = "*", Resource = "*", Condition = { DateLessThan = { "aws:TokenIssueTime" = "NOW" } } }]\n  })\n}`,
    cloudformation: null,
  };
}
