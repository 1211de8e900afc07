import { daysSince } from "../../age";
import { agree, type Check, perResource } from "../../check";
import { idlestKey } from "../../fix/access-key";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";
import type { Typed } from "../../world";

const maximumDays = 45;

function idlePassword({ config }: Typed<"iam:user">, now: Date): string[] {
  const profile = collected(config.LoginProfile, "iam:GetLoginProfile");
  if (profile === null) return [];
  const used = config.PasswordLastUsed ?? profile.CreateDate;
  const days = used === undefined ? Number.NaN : daysSince(used, now);
  return days > maximumDays ? [`the password for ${days} days`] : [];
}

function idleKeys({ config }: Typed<"iam:user">, now: Date): string[] {
  const keys = collected(config.AccessKeys, "iam:ListAccessKeys") ?? [];
  return keys
    .filter((key) => key.Status === "Active")
    .flatMap((key) => {
      const used = collected(key.LastUsedDate, "iam:GetAccessKeyLastUsed") ?? key.CreateDate;
      const days = used === undefined ? Number.NaN : daysSince(used, now);
      return days > maximumDays ? [`key ${key.AccessKeyId} for ${days} days`] : [];
    });
}

export const check: Check = {
  id: "unused-credentials",
  title: "Credentials unused for 45 days are switched off",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "iam",
  effortMinutes: 10,
  passes:
    "The password and every active access key were used within the last 45 days, or made within them. Users without either are left out.",
  why: "What nobody uses, nobody misses when a stranger uses it. Forgotten credentials of people who left are a favourite way in.",
  references: ["iam_user_accesskey_unused", "iam_user_console_access_unused"],
  frameworks: {
    cis7: "2.11",
    cis5: "1.11",
    fsbp: "IAM.8 IAM.22 IAM.26",
    nist: "AC-1",
    pci4: "7.2.4 7.2.5.1 8.2.6 A3.4.1",
    soc2: "CC1.3",
    iso27001: "A.5.15",
  },
  fix: ({ name, config }) => ({
    cli: `aws iam delete-login-profile --user-name ${name}\naws iam update-access-key --user-name ${name} --access-key-id ${idlestKey(config)} --status Inactive`,
    terraform: `# Remove aws_iam_user_login_profile and aws_iam_access_key of ${name}, or mark the key inactive:\nresource "aws_iam_access_key" "${name}" {\n  user   = "${name}"\n  status = "Inactive"\n}`,
    cloudformation: cloudformation("AWS::IAM::AccessKey", { UserName: name, Status: "Inactive" }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} users ${agree(failing, "keeps", "keep")} credentials that nobody has used for 45 days`,
  judge: perResource("iam:user", (user, world) => {
    const { LoginProfile, AccessKeys, PasswordLastUsed } = user.config;
    const idle = [...idlePassword(user, world.now), ...idleKeys(user, world.now)];
    const active = (AccessKeys ?? []).some((key) => key.Status === "Active");
    if (LoginProfile === null && !active) return null;
    return passIf(
      idle.length === 0,
      "Every credential was used within 45 days.",
      `Nobody has used ${idle.join(", ")}.`,
      { PasswordLastUsed, AccessKeys },
    );
  }),
};
