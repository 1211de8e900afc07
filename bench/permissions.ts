import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { authorizationDetails } from "@/lib/domain/iam/account/details";
import { buildEstate, type Estate } from "@/lib/domain/iam/account/estate";
import { readAccount } from "@/lib/domain/iam/account/read-account";
import { explore } from "@/lib/domain/iam/escalation/explore";
import { escalationGraph } from "@/lib/domain/iam/escalation/graph";
import { methods } from "@/lib/domain/iam/escalation/methods.generated";
import { parsePolicy } from "@/lib/domain/iam/policy/parse";
import { whoCan } from "@/lib/domain/iam/question/who-can";
import type { Calls } from "@/lib/domain/iam/usage/uses";
import { withEdit } from "@/lib/domain/iam/what-if/edit";
import { whatIf } from "@/lib/domain/iam/what-if/what-if";
import { cpuMilliseconds } from "./harness/cpu";

/**
 * The permission explorer on large estates: who can, over 5,000 principals of 40 statements; the graph of escalations of
 * 2,000; what an edit does to a million calls. CPU time of each beside its limit; who can also beside its first, uncompiled answer.
 */
const account = "111122223333";
const services = ["s3", "ec2", "dynamodb", "sqs", "sns", "logs", "kms"];
const readBooks = { Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::books/*" };

/** Every tenth reads the books, every twentieth may take on any role that trusts the account, every fiftieth makes keys. */
function policyOf(index: number, statements: number) {
  const own = Array.from({ length: statements }, (_, at) => {
    const service = services[at % services.length];
    return {
      Effect: at % 10 === 9 ? "Deny" : "Allow",
      Action: [`${service}:Get*`, `${service}:List*`],
      Resource: [`arn:aws:${service}:eu-west-1:${account}:thing-${at}-${index}/*`],
      Condition: { StringEquals: { "aws:ResourceTag/team": ["a", "b"] } },
    };
  });
  if (index % 10 === 0) own.splice(0, 1, readBooks as never);
  if (index % 20 === 1) own.push({ Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" } as never);
  if (index % 50 === 2) own.push({ Effect: "Allow", Action: "iam:CreateAccessKey", Resource: "*" } as never);
  if (index % 500 === 3) own.push({ Effect: "Allow", Action: "*", Resource: "*" } as never);
  return { PolicyName: "own", PolicyDocument: { Version: "2012-10-17", Statement: own } };
}

function estateOf(principals: number, statements: number): Estate {
  const indexes = Array.from({ length: principals }, (_, index) => index);
  const trust = (index: number) => ({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: index % 3 === 0 ? { AWS: account } : { Service: "lambda.amazonaws.com" },
        Action: "sts:AssumeRole",
      },
    ],
  });
  const details = {
    UserDetailList: indexes
      .filter((index) => index % 2 === 0)
      .map((index) => ({
        UserName: `u${index}`,
        Arn: `arn:aws:iam::${account}:user/u${index}`,
        UserPolicyList: [policyOf(index, statements)],
      })),
    RoleDetailList: indexes
      .filter((index) => index % 2 === 1)
      .map((index) => ({
        RoleName: `r${index}`,
        Arn: `arn:aws:iam::${account}:role/r${index}`,
        AssumeRolePolicyDocument: trust(index),
        RolePolicyList: [policyOf(index, statements)],
      })),
  };
  return buildEstate({ accounts: [readAccount(authorizationDetails.parse(details), account)] });
}

function timed<T>(work: () => T): { milliseconds: number; answer: T } {
  const began = cpuMilliseconds();
  const answer = work();
  return { milliseconds: cpuMilliseconds() - began, answer };
}

/** The middle of several runs. */
function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => timed(work).milliseconds).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

function print(bench: string, limit: number, milliseconds: number, more: object = {}): void {
  const shown = { bench, milliseconds: Math.round(milliseconds), limit, ...more };
  console.log(JSON.stringify(shown));
}

const question = { action: "s3:GetObject", resource: "arn:aws:s3:::books/a" };
const large = estateOf(5_000, 40);
const first = timed(() => whoCan(large, question));
const again = median(9, () => whoCan(large, question));
print("who can, 5,000 principals × 40 statements", 100, again, {
  rows: first.answer.rows.length,
  firstAnswerMilliseconds: Math.round(first.milliseconds),
  ratio: Math.round(first.milliseconds / again),
});

const middle = estateOf(2_000, 10);
const graph = timed(() => escalationGraph(middle, explore(middle, methods)));
const { nodes, cut } = graph.answer;
print("escalation graph of 2,000 principals", 3_000, graph.milliseconds, {
  nodes: nodes.length,
  cut: cut.steps.length,
});

const proposed = parsePolicy({
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Action: "*", Resource: "*" },
    { ...readBooks, Effect: "Deny" },
  ],
});
if (!proposed.ok) throw new Error("the benchmark's own policy is wrong");
const arns = [...middle.principals.keys()];
const calls = Array.from(
  { length: 1_000_000 },
  (_, index): Calls => ({
    actor: arns[index % arns.length] ?? "",
    person: null,
    account,
    region: "eu-west-1",
    source: "s3",
    name: index % 3 === 0 ? "PutObject" : "GetObject",
    resources: ["arn:aws:s3:::books", `arn:aws:s3:::books/${index % 977}`],
    readOnly: index % 3 !== 0,
    refused: false,
    count: 1,
    last: "2026-11-01T00:00:00.000Z",
  }),
);
const catalogue = await actionCatalogue();
const edited = withEdit(middle, { kind: "scp", account: null, policy: proposed.policy });
const tried = timed(() => whatIf(middle, edited, { calls, catalogue, services: ["s3"] }));
print("what if, 1,000,000 calls", 10_000, tried.milliseconds, { denied: tried.answer.denied.length });
