import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";
import type { Typed } from "../../world";

type Key = NonNullable<Typed<"iam:user">["config"]["AccessKeys"]>[number];

/** The key that was used longest ago, or never: the one to switch off. */
function stalest(keys: readonly Key[]): string | undefined {
  return [...keys].sort((a, b) => ((a.LastUsedDate ?? "") < (b.LastUsedDate ?? "") ? -1 : 1))[0]?.AccessKeyId;
}

export const check: Check = {
  id: "user-one-active-key",
  title: "Users have one active access key at most",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "iam",
  effortMinutes: 15,
  passes: "No more than one access key of the user is active. Users without active keys are left out.",
  why: "The second key is there to change the first; left active, it is a key that nobody misses when it is stolen.",
  references: ["iam_user_two_active_access_key"],
  frameworks: { cis5: "1.12", wafr: "sec_identities_enforce_mechanisms", nist: "AC-1 AC-6" },
  fix: ({ name, config }) => {
    const keys = (config.AccessKeys as Key[] | null | undefined) ?? [];
    const key = stalest(keys.filter(({ Status }) => Status === "Active")) ?? "THE_OLDER_KEY";
    return {
      cli: `aws iam update-access-key --user-name ${name} --access-key-id ${key} --status Inactive\n# a week later, when nothing has broken:\naws iam delete-access-key --user-name ${name} --access-key-id ${key}`,
      terraform: `resource "aws_iam_access_key" "older" {\n  user   = "${name}"\n  status = "Inactive"\n}`,
      cloudformation: cloudformation("AWS::IAM::AccessKey", { UserName: name, Status: "Inactive" }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} users with keys ${agree(failing, "has", "have")} two active ones`,
  judge: perResource("iam:user", ({ config }) => {
    const keys = collected(config.AccessKeys, "iam:ListAccessKeys") ?? [];
    const active = keys.filter(({ Status }) => Status === "Active");
    if (active.length === 0) return null;
    const evidence = active.map(({ AccessKeyId, CreateDate, LastUsedDate }) => ({
      AccessKeyId,
      CreateDate,
      LastUsedDate,
    }));
    return passIf(
      active.length === 1,
      "One key is active.",
      `${active.map(({ AccessKeyId }) => AccessKeyId).join(" and ")} are active.`,
      { keys: evidence },
    );
  }),
};
