import { peopleVerdict, readsByPeople } from "../../activity/people";
import { keepPeopleAway } from "../../activity/people-fix";
import { agree, type Check, perAccount } from "../../check";

export const check: Check = {
  id: "secrets-not-read-by-people",
  title: "People do not read secrets",
  principle: 6,
  layer: "application",
  severity: "high",
  service: "secretsmanager",
  effortMinutes: 60,
  passes:
    "Nobody has fetched a secret, deciphered a parameter or data with a key, fetched a Windows password, database credentials or a certificate with its private key in the 90 days before. What services do in a person’s name does not count.",
  why: "A secret that a person has read is a secret in a clipboard. It should be changed, and a program should have read it instead.",
  references: [],
  frameworks: {},
  fix: (target) =>
    keepPeopleAway(target, "people-read-no-secrets", [
      "secretsmanager:GetSecretValue",
      "secretsmanager:BatchGetSecretValue",
      "ec2:GetPasswordData",
      "redshift:GetClusterCredentials",
      "redshift:GetClusterCredentialsWithIAM",
      "acm:ExportCertificate",
    ]),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} people who read secrets`,
  judge: perAccount([], ({ account }, world) =>
    peopleVerdict(world, account, readsByPeople(world, account, "secrets"), "read secrets"),
  ),
};
