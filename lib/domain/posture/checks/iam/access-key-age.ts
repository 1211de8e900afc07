import { daysSince } from "../../age";
import { agree, type Check, perResource } from "../../check";
import { oldestKey } from "../../fix/access-key";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

const maximumDays = 90;

export const check: Check = {
  id: "access-key-age",
  title: "Access keys are replaced within 90 days",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "iam",
  effortMinutes: 30,
  passes: "No active access key of the user is older than 90 days. Users without active keys are left out.",
  why: "A long-lived key has had a long time to leak into a repository, a log or a laptop that was sold, and works until somebody takes it away.",
  references: ["iam_rotate_access_key_90_days"],
  frameworks: {
    cis7: "2.12",
    cis5: "1.13",
    fsbp: "IAM.3",
    wafr: "sec_identities_audit sec_identities_unique",
    nist: "AC-6",
    pci4: "8.3.5 8.3.7 8.3.9 8.3.10.1 8.6.3",
    iso27001: "A.5.15",
  },
  fix: ({ name, config }) => ({
    cli: `aws iam create-access-key --user-name ${name}\n# put the new key where the old one is used, then:\naws iam update-access-key --user-name ${name} --access-key-id ${oldestKey(config)} --status Inactive\naws iam delete-access-key --user-name ${name} --access-key-id ${oldestKey(config)}`,
    terraform: `# Better than a new key is none: a role that the workload assumes.\nresource "aws_iam_access_key" "${name}" {\n  user = "${name}"\n}`,
    cloudformation: cloudformation(
      "AWS::IAM::AccessKey",
      { UserName: name, Serial: 2 },
      "A higher Serial makes a new key in place of the old one.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} users with keys ${agree(failing, "has", "have")} one older than 90 days`,
  judge: perResource("iam:user", ({ config }, world) => {
    const keys = collected(config.AccessKeys, "iam:ListAccessKeys") ?? [];
    const active = keys.filter((key) => key.Status === "Active");
    if (active.length === 0) return null;
    const aged = active.map((key) => ({
      id: key.AccessKeyId,
      days: daysSince(collected(key.CreateDate, "iam:ListAccessKeys"), world.now),
    }));
    const old = aged.filter((key) => key.days > maximumDays);
    return passIf(
      old.length === 0,
      "Every active key is younger than 90 days.",
      `${old.map((key) => `${key.id} is ${key.days} days old`).join(", ")}.`,
      { keys: aged },
    );
  }),
};
