import { peopleVerdict, readsByPeople } from "../../activity/people";
import { keepPeopleAway } from "../../activity/people-fix";
import { agree, type Check, perAccount } from "../../check";
import { readsAreRecorded } from "../../trails/records-data";
import type { World } from "../../world";

/** Reading the record is how people find out what happened. */
function trailBuckets(world: World): Set<string> {
  return new Set(
    world.of("cloudtrail:trail").map(({ config }) => `arn:aws:s3:::${config.S3BucketName ?? ""}`),
  );
}

export const check: Check = {
  id: "objects-not-read-by-people",
  title: "People do not read objects directly",
  principle: 6,
  layer: "storage",
  severity: "high",
  service: "s3",
  effortMinutes: 120,
  passes:
    "Nobody has read an object of the account with credentials of their own in the 90 days before: not as a person in a role, not as a user with a password, not as root. Buckets that trails write to are left out. Nothing seen passes only where a trail records the reads of all objects.",
  why: "Whoever reads the data by hand copies it: to a laptop, a ticket, a mail. Programs read what they need, and the record says which.",
  references: [],
  frameworks: {},
  fix: (target) => keepPeopleAway(target, "people-read-no-objects", ["s3:GetObject", "s3:GetObjectVersion"]),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} people who read objects directly`,
  judge: perAccount([], ({ account }, world) => {
    const logs = trailBuckets(world);
    const reads = readsByPeople(world, account, "objects").filter(
      ({ resource }) => resource === null || !logs.has(resource),
    );
    return peopleVerdict(world, account, reads, "read objects directly", {
      unproven: () =>
        readsAreRecorded(world, account, "AWS::S3::Object")
          ? undefined
          : "no trail records the reads of all objects, so that none seen is no proof",
    });
  }),
};
