import { peopleVerdict, readsByPeople } from "../../activity/people";
import { keepPeopleAway } from "../../activity/people-fix";
import { agree, type Check, perAccount } from "../../check";

export const check: Check = {
  id: "machines-not-entered-by-people",
  title: "People do not log in to machines",
  principle: 6,
  layer: "os",
  severity: "medium",
  service: "ssm",
  effortMinutes: 120,
  passes:
    "Nobody has opened a session on a machine or in a container, pushed a key for one, or sent it a command in the 90 days before.",
  why: "On the machine stands what the application may read. What has to be done there twice belongs into a runbook or an image.",
  references: [],
  frameworks: {},
  fix: (target) =>
    keepPeopleAway(target, "people-enter-no-machines", [
      "ssm:StartSession",
      "ssm:ResumeSession",
      "ssm:SendCommand",
      "ec2-instance-connect:SendSSHPublicKey",
      "ec2-instance-connect:SendSerialConsoleSSHPublicKey",
      "ec2-instance-connect:OpenTunnel",
      "ecs:ExecuteCommand",
    ]),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} people who log in to machines`,
  judge: perAccount([], ({ account }, world) =>
    peopleVerdict(world, account, readsByPeople(world, account, "hosts"), "went on to machines"),
  ),
};
