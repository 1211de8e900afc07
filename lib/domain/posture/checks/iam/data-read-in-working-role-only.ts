import { activityOf } from "../../activity/activity";
import { peopleVerdict, readsByPeople } from "../../activity/people";
import { agree, type Check, perAccount } from "../../check";
import { NotSeen } from "../../verdict";

/** A role used on so many days of the quarter, or fewer, is not one to work in. */
const rare = 3;
/** Days of events from which on that can be told. */
const enough = 14;

export const check: Check = {
  id: "data-read-in-working-role-only",
  title: "Data is not read in borrowed roles",
  principle: 6,
  layer: "identity",
  severity: "medium",
  service: "iam",
  effortMinutes: 60,
  passes:
    "Whoever read data of the account directly in the 90 days before did so in a role that is theirs to work in: one that they used on more than three days. Judged when the timeline holds at least 14 days of the account.",
  why: "A role that somebody takes twice a year, and reads data with, is a way round the role they were given.",
  references: [],
  frameworks: {},
  fix: (target) => ({
    cli: `# The finding names people and roles. See who may take such a role, then narrow its trust:\naws iam get-role --role-name THE_ROLE --query Role.AssumeRolePolicyDocument\naws iam update-assume-role-policy --role-name THE_ROLE --policy-document file://trust.json`,
    terraform: `resource "aws_iam_role" "this" {\n  # in ${target.account}\n  name = "THE_ROLE"\n  assume_role_policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{\n      Effect    = "Allow"\n      Principal = { AWS = "WHO_WORKS_IN_IT" }\n      Action    = "sts:AssumeRole"\n      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }\n    }]\n  })\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} data read in borrowed roles`,
  judge: perAccount([], ({ account }, world) => {
    const activity = activityOf(world, account);
    if (activity.days < enough)
      throw new NotSeen(
        `the timeline holds ${activity.days} ${agree(activity.days, "day", "days")} of this account; which roles people work in shows after ${enough}`,
      );
    const days = new Map(activity.roleUses.map((use) => [`${use.person}|${use.actor}`, use.days]));
    const reads = (["objects", "tables", "secrets", "hosts"] as const)
      .flatMap((kind) => readsByPeople(world, account, kind))
      .filter(({ actorKind, person, actor }) => {
        return actorKind === "assumed-role" && (days.get(`${person}|${actor}`) ?? 0) <= rare;
      });
    return peopleVerdict(world, account, reads, "read data in a role that is not their own");
  }),
};
