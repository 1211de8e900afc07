import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "user-password-or-keys",
  title: "Users are people or programs, not both",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "iam",
  effortMinutes: 20,
  passes: "A user with a console password has no active access key. Users without a password are left out.",
  why: "A person's lasting keys end up in files on a laptop; a program's user with a password is a sign-in that nobody watches.",
  references: ["iam_user_no_setup_initial_access_key"],
  frameworks: { cis5: "1.1", wafr: "sec_identities_enforce_mechanisms" },
  fix: ({ name, config }) => {
    const keys = (config.AccessKeys as { AccessKeyId?: string; Status?: string }[] | null | undefined) ?? [];
    const key = keys.find(({ Status }) => Status === "Active")?.AccessKeyId ?? "THE_KEY";
    return {
      cli: `# a person: short-lived credentials instead of the key\naws configure sso\naws iam update-access-key --user-name ${name} --access-key-id ${key} --status Inactive\n# a program: no password\naws iam delete-login-profile --user-name ${name}`,
      terraform: `# Keep one of the two:\nresource "aws_iam_access_key" "this" {\n  user   = "${name}"\n  status = "Inactive"\n}`,
      cloudformation: null,
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} people with a password ${agree(failing, "has", "have")} access keys as well`,
  judge: perResource("iam:user", ({ config }) => {
    if (collected(config.LoginProfile, "iam:GetLoginProfile") === null) return null;
    const keys = collected(config.AccessKeys, "iam:ListAccessKeys") ?? [];
    const active = keys.filter(({ Status }) => Status === "Active").map(({ AccessKeyId }) => AccessKeyId);
    return passIf(
      active.length === 0,
      "There is a password and no key.",
      `Beside the password, ${active.join(" and ")} ${agree(active.length, "is", "are")} active.`,
      { keys: active },
    );
  }),
};
