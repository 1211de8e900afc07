import { evaluate } from "@/lib/domain/iam/evaluate/evaluate";
import { requestOf } from "@/lib/domain/iam/question/can";
import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { estateOf } from "../../iam/estate";
import { administers, peopleOf } from "../../iam/powers";
import { collected, passIf } from "../../verdict";

const named = 5;
const action = "kms:Decrypt";

export const check: Check = {
  id: "key-not-opened-by-people",
  title: "No person's password opens an encryption key",
  principle: 6,
  layer: "identity",
  severity: "high",
  service: "kms",
  effortMinutes: 60,
  passes:
    "No IAM user with a password, administrators apart, may decrypt with the customer key: evaluated over key policy, identity policies, boundary and organisation policies. Keys for signing and disabled ones are left out.",
  why: "What is encrypted is as secret as its key is hard to use. People read data through an application; the key is for the application.",
  references: [],
  frameworks: {},
  fix: ({ region, account, id }) => {
    const policy = {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "NotByUsers",
          Effect: "Deny",
          Principal: { AWS: "*" },
          Action: action,
          Resource: "*",
          Condition: { ArnLike: { "aws:PrincipalArn": `arn:aws:iam::${account}:user/*` } },
        },
      ],
    };
    return {
      cli: `aws kms get-key-policy --region ${region} --key-id ${nameOf(id)} --query Policy --output text > policy.json # add this statement to it:\n# ${JSON.stringify(policy.Statement[0])}\naws kms put-key-policy --region ${region} --key-id ${nameOf(id)} --policy-name default --policy file://policy.json`,
      terraform: `data "aws_iam_policy_document" "key" {\n  source_policy_documents = [data.aws_iam_policy_document.key_as_it_was.json]\n  statement {\n    sid       = "NotByUsers"\n    effect    = "Deny"\n    actions   = ["${action}"]\n    resources = ["*"]\n    principals {\n      type        = "AWS"\n      identifiers = ["*"]\n    }\n    condition {\n      test     = "ArnLike"\n      variable = "aws:PrincipalArn"\n      values   = ["arn:aws:iam::${account}:user/*"]\n    }\n  }\n}`,
      cloudformation: cloudformation(
        "AWS::KMS::Key",
        { KeyPolicy: policy },
        `Add the statement to the policy of ${nameOf(id)}; keep what is there.`,
      ),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} keys ${agree(failing, "opens", "open")} to people's passwords`,
  judge: perResource("kms:key", ({ id, account, config }, world) => {
    if (config.KeyManager !== "CUSTOMER" || config.KeyState !== "Enabled") return null;
    if ((config.KeyUsage ?? "ENCRYPT_DECRYPT") !== "ENCRYPT_DECRYPT") return null;
    collected(config.Policy, "kms:GetKeyPolicy");
    const estate = estateOf(world);
    const people = peopleOf(world, account).filter(({ arn }) => !administers(world, arn));
    const opening = people.filter((one) => {
      const request = requestOf(estate, one, { action, resource: id });
      const { decision } = evaluate(
        request,
        estate.callerPolicies(one.arn),
        estate.resourcePolicies(id, action),
      );
      return decision === "Allowed";
    });
    const who = opening.map(({ name }) => name);
    return passIf(
      who.length === 0,
      `None of ${people.length} people with a password may decrypt with it.`,
      `${who.length} people may decrypt with it: ${who.slice(0, named).join(", ")}${who.length > named ? ", …" : ""}.`,
      { people: who },
    );
  }),
};
