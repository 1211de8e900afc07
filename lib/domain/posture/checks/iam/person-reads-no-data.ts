import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { principalOf } from "../../iam/estate";
import { mayDo } from "../../iam/powers";
import { collected, passIf } from "../../verdict";

/** One reading call for each kind of data, on something that stands for any of its kind. */
const readings: [action: string, anyOfIt: string][] = [
  ["s3:GetObject", "arn:aws:s3:::any-bucket/any-object"],
  ["dynamodb:Scan", "arn:aws:dynamodb:us-east-1:ACCOUNT:table/any-table"],
  ["secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-1:ACCOUNT:secret:any-secret"],
];

export const check: Check = {
  id: "person-reads-no-data",
  title: "Nobody's password opens all data",
  principle: 6,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 60,
  passes:
    "A user with a password may not read every object, every item or every secret of the account. Access to named buckets and tables is fine. Users without a password are left out.",
  why: "People make mistakes, lose laptops and get phished. Data is safest behind an application, and people reach it in need, for an hour, with a record.",
  references: [],
  frameworks: {},
  fix: ({ name }) => ({
    cli: `aws iam list-attached-user-policies --user-name ${name}\naws iam list-groups-for-user --user-name ${name}\n# replace what grants s3:GetObject, dynamodb:GetItem or secretsmanager:GetSecretValue on "*" by a role for the task`,
    terraform: `resource "aws_iam_user_policy" "no_direct_data" {\n  user = "${name}"\n  name = "no-direct-data"\n  policy = jsonencode({\n    Version   = "2012-10-17"\n    Statement = [{ Effect = "Deny", Action = ["s3:GetObject", "dynamodb:GetItem", "dynamodb:Scan", "secretsmanager:GetSecretValue"], Resource = "*" }]\n  })\n}`,
    cloudformation: cloudformation("AWS::IAM::UserPolicy", {
      UserName: name,
      PolicyName: "no-direct-data",
      PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            Action: ["s3:GetObject", "dynamodb:GetItem", "secretsmanager:GetSecretValue"],
            Resource: "*",
          },
        ],
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} people can read all data of a kind`,
  judge: perResource("iam:user", ({ id, name, account, config }, world) => {
    if (collected(config.LoginProfile, "iam:GetLoginProfile") === null) return null;
    const user = principalOf(world, account, id);
    if (!user) return null;
    const open = readings
      .filter(([action, anyOfIt]) => mayDo(world, user, action, anyOfIt.replace("ACCOUNT", account)))
      .map(([action]) => action);
    return passIf(
      open.length === 0,
      "The user's own rights open no kind of data as a whole.",
      `With a password alone, ${name} may ${open.join(", ")} on everything.`,
      { everywhere: open },
    );
  }),
};
