import { performance } from "node:perf_hooks";
import { compilePolicies } from "@/lib/domain/iam/evaluate/compile-policies";
import { completeContext } from "@/lib/domain/iam/evaluate/context";
import { type CallerPolicies, evaluate } from "@/lib/domain/iam/evaluate/evaluate";
import { prepareRequest } from "@/lib/domain/iam/evaluate/request";
import { parsePolicy } from "@/lib/domain/iam/policy/parse";
import { readPrincipal } from "@/lib/domain/iam/principal/principal";

/** Evaluations of one principal with many statements: compiled once and asked often, against compiling for every question. */
const statements = 200;
const questions = 20_000;

const document = {
  Version: "2012-10-17",
  Statement: Array.from({ length: statements }, (_, index) => ({
    Effect: index % 10 === 9 ? "Deny" : "Allow",
    Action: [`service${index % 40}:Get*`, `service${index % 40}:List*`],
    Resource: [`arn:aws:service${index % 40}:*:111122223333:thing/${index}/*`],
    Condition: { StringEquals: { "aws:PrincipalTag/team": ["a", "b"] } },
  })),
};
const nobody = { boundary: null, session: null, scps: [] };
const object = { policy: null, rcps: [], endpoint: null };

function compile(): CallerPolicies {
  const read = parsePolicy(document);
  if (!read.ok) throw new Error("the benchmark's own policy is wrong");
  return { ...nobody, identity: compilePolicies([{ name: "bench", policy: read.policy }]) };
}

const principal = readPrincipal("arn:aws:iam::111122223333:user/dana");
if (principal === null) throw new Error("the benchmark's own principal is wrong");
const context = completeContext({ "aws:PrincipalTag/team": "a" });
const requests = Array.from({ length: questions }, (_, index) =>
  prepareRequest({
    principal,
    action: `service${index % 40}:GetThing`,
    resource: `arn:aws:service${index % 40}:eu-west-1:111122223333:thing/${index % statements}/x`,
    resourceAccount: "111122223333",
    context,
  }),
);

/** Microseconds for one question. */
function time(count: number, ask: (index: number) => void): number {
  const began = performance.now();
  for (let index = 0; index < count; index++) ask(index);
  return ((performance.now() - began) * 1_000) / count;
}

function askAt(caller: CallerPolicies, index: number): void {
  const request = requests[index % requests.length];
  if (request) evaluate(request, caller, object);
}

const compiled = compile();
time(questions, (index) => askAt(compiled, index));
const once = time(questions, (index) => askAt(compiled, index));
const everyTime = time(200, (index) => askAt(compile(), index));
console.log(
  JSON.stringify({
    bench: "iam evaluation",
    statements,
    compiledOnceMicroseconds: Number(once.toFixed(2)),
    compiledEachTimeMicroseconds: Number(everyTime.toFixed(1)),
    ratio: Number((everyTime / once).toFixed(0)),
  }),
);
