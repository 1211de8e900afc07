import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import type { IamAccount } from "@/lib/domain/iam/account/account";
import { authorizationDetails } from "@/lib/domain/iam/account/details";
import { buildEstate } from "@/lib/domain/iam/account/estate";
import { readAccount } from "@/lib/domain/iam/account/read-account";
import { methods } from "@/lib/domain/iam/escalation/methods.generated";
import { findEscalations } from "@/lib/domain/iam/escalation/search";
import type { Workload } from "@/lib/domain/iam/escalation/workload";

/*
 * Who can become administrator, by every method, each step proved, against JSON.parse of the same authorisation details:
 *   npx tsx bench/escalations.ts [--principals 2000] [--account-size 200]
 */

/** Seconds of processor that this process has had. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const allow = (Action: string | string[], Resource: string | string[] = "*") => ({
  Effect: "Allow",
  Action,
  Resource,
});
const document = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const everyday = [
  allow(["s3:Get*", "s3:List*"], ["arn:aws:s3:::data", "arn:aws:s3:::data/*"]),
  allow(["ec2:Describe*", "cloudwatch:*", "logs:*"]),
  allow(["dynamodb:GetItem", "dynamodb:Query"], "arn:aws:dynamodb:*:*:table/orders"),
  allow(["lambda:InvokeFunction", "lambda:GetFunction"]),
];
/** One in forty holds one of these beside what everybody holds. */
const powers = [
  allow("*"),
  allow(["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"]),
  allow("iam:CreateAccessKey"),
  allow("iam:PutRolePolicy"),
  allow("lambda:UpdateFunctionCode"),
  allow(["iam:PassRole", "ec2:RunInstances"]),
  allow("iam:UpdateAssumeRolePolicy"),
  allow("sts:AssumeRole"),
];

/** What the `index`th principal of an account may. */
function policyOf(index: number) {
  const power = index % 40 === 7 ? powers[Math.floor(index / 40) % powers.length] : undefined;
  return document(...everyday, ...(power ? [power] : []));
}

function details(id: string, size: number) {
  const role = (index: number) => `arn:aws:iam::${id}:role/role-${index}`;
  const user = (index: number) => `arn:aws:iam::${id}:user/user-${index}`;
  const half = Math.ceil(size / 2);
  const trusted = (index: number) =>
    [
      { Service: "lambda.amazonaws.com" },
      { Service: "ec2.amazonaws.com" },
      { AWS: `arn:aws:iam::${id}:root` },
      { AWS: role(index + 1) },
      { AWS: user(index) },
    ][index % 5];
  return {
    UserDetailList: Array.from({ length: half }, (_, index) => ({
      UserName: `user-${index}`,
      Arn: user(index),
      UserPolicyList: [{ PolicyName: "own", PolicyDocument: policyOf(index) }],
    })),
    RoleDetailList: Array.from({ length: size - half }, (_, index) => ({
      RoleName: `role-${index}`,
      Arn: role(index),
      RolePolicyList: [{ PolicyName: "own", PolicyDocument: policyOf(half + index) }],
      AssumeRolePolicyDocument: document({
        Effect: "Allow",
        Principal: trusted(index),
        Action: "sts:AssumeRole",
      }),
    })),
    GroupDetailList: [],
    Policies: [],
  };
}

function workloadsOf({ account, principals }: IamAccount): Workload[] {
  const roles = principals.filter(({ kind }) => kind === "role");
  return roles.slice(0, Math.ceil(roles.length / 4)).map(({ arn, name }) => ({
    kind: "lambda:function",
    arn: `arn:aws:lambda:eu-west-1:${account}:function:${name}`,
    role: arn,
  }));
}

const { values } = parseArgs({
  options: {
    principals: { type: "string", default: "2000" },
    "account-size": { type: "string", default: "200" },
  },
});
const total = Number(values.principals);
const size = Number(values["account-size"]);
const texts = Array.from({ length: Math.ceil(total / size) }, (_, index) => {
  const id = String(111_122_223_333 + index * 7_919);
  return JSON.stringify({ id, details: details(id, Math.min(size, total - index * size)) });
});

const started = now();
const parsed = texts.map((text) => JSON.parse(text));
const parseSeconds = now() - started;
const began = now();
const clock = performance.now();
const accounts = parsed.map(({ id, details: one }) => readAccount(authorizationDetails.parse(one), id));
const estate = buildEstate({ accounts });
const { admins, escalations } = findEscalations(estate, methods, accounts.flatMap(workloadsOf));
const seconds = now() - began;
console.log(
  JSON.stringify({
    bench: "escalations",
    principals: estate.principals.size,
    accounts: accounts.length,
    methods: methods.length,
    admins: admins.length,
    escalations: escalations.length,
    parseSeconds: Number(parseSeconds.toFixed(3)),
    processorSeconds: Number(seconds.toFixed(2)),
    clockSeconds: Number(((performance.now() - clock) / 1000).toFixed(2)),
    ratio: Number((seconds / parseSeconds).toFixed(0)),
  }),
);
