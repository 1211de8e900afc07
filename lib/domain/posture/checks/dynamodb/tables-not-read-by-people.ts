import { peopleVerdict, readsByPeople } from "../../activity/people";
import { keepPeopleAway } from "../../activity/people-fix";
import { agree, type Check, perAccount } from "../../check";
import { readsAreRecorded } from "../../trails/records-data";

export const check: Check = {
  id: "tables-not-read-by-people",
  title: "People do not query tables directly",
  principle: 6,
  layer: "database",
  severity: "high",
  service: "dynamodb",
  effortMinutes: 120,
  passes:
    "Nobody has read items or rows of the account with credentials of their own in the 90 days before, through DynamoDB, the data APIs of RDS and Redshift, their query editors or Athena. Nothing seen passes only where a trail records the reads of all tables, or the account has none.",
  why: "A query by hand returns everything that matches, and nobody sees what became of the answer.",
  references: [],
  frameworks: {},
  fix: (target) =>
    keepPeopleAway(target, "people-query-no-tables", [
      "dynamodb:GetItem",
      "dynamodb:BatchGetItem",
      "dynamodb:Query",
      "dynamodb:Scan",
      "dynamodb:PartiQLSelect",
      "rds-data:ExecuteStatement",
      "rds-data:BatchExecuteStatement",
      "redshift-data:ExecuteStatement",
      "redshift-data:BatchExecuteStatement",
      "athena:StartQueryExecution",
    ]),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} people who query tables directly`,
  judge: perAccount([], ({ account }, world) =>
    peopleVerdict(world, account, readsByPeople(world, account, "tables"), "queried tables directly", {
      unproven: () => {
        const unlisted = world.unlisted("dynamodb:table", account);
        if (unlisted || world.of("dynamodb:table", account).length === 0) return unlisted;
        return readsAreRecorded(world, account, "AWS::DynamoDB::Table")
          ? undefined
          : "no trail records the reads of all DynamoDB tables, so that none seen is no proof";
      },
    }),
  ),
};
