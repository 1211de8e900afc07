import { daysSince } from "../../age";
import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

const idleDays = 90;

export const check: Check = {
  id: "role-in-use",
  title: "Roles that nobody uses are removed",
  principle: 1,
  layer: "identity",
  severity: "low",
  service: "iam",
  effortMinutes: 15,
  passes:
    "The role was used within the last 90 days, or made within them. Roles that AWS's services made for themselves are left out.",
  why: "A forgotten role keeps its permissions and its trust, and nobody notices who takes it on.",
  references: [],
  frameworks: {},
  fix: ({ name }) => ({
    cli: `aws iam list-attached-role-policies --role-name ${name}\naws iam list-role-policies --role-name ${name}\n# detach and delete what they list, then:\naws iam delete-role --role-name ${name}`,
    terraform: `# Remove the resource and apply:\n# resource "aws_iam_role" "this" { name = "${name}" }`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} roles ${agree(failing, "has", "have")} not been used for 90 days`,
  judge: perResource("iam:role", ({ config }, world) => {
    if (config.Path?.startsWith("/aws-service-role/")) return null;
    const last = collected(config.RoleLastUsed, "iam:GetAccountAuthorizationDetails")?.LastUsedDate;
    const since = last ?? collected(config.CreateDate, "iam:GetAccountAuthorizationDetails");
    const days = daysSince(since, world.now);
    return passIf(
      days <= idleDays,
      last ? `It was used ${days} days ago.` : `It was made ${days} days ago.`,
      last ? `It was used ${days} days ago.` : `It was made ${days} days ago and never used.`,
      { RoleLastUsed: config.RoleLastUsed, CreateDate: config.CreateDate },
    );
  }),
};
