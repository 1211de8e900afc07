import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type EvaluationCase, evaluationCase } from "@/lib/domain/iam/cases/case";
import { evaluateCase, prepareCase } from "@/lib/domain/iam/cases/evaluate-case";
import { evaluate } from "@/lib/domain/iam/evaluate/evaluate";
import { cpuMilliseconds } from "./harness/cpu";

/**
 * Evaluations a second of CPU time on a file of cases: compiled once and asked often, read anew and explained each time, and, where
 * one is installed outside the project, another engine in the same run.
 *
 *   HEPTAGON_CASES=cases.jsonl HEPTAGON_PEER=/somewhere/node_modules/@cloud-copilot/iam-simulate npx tsx bench/iam-cases.ts
 */
const { HEPTAGON_CASES: file, HEPTAGON_PEER: peer } = process.env;
if (!file) throw new Error("name a file of cases: HEPTAGON_CASES=cases.jsonl");
const cases = (await readFile(file, "utf8"))
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => evaluationCase.parse(JSON.parse(line)));

/** How many cases a second, over at least a second. */
async function perSecond(work: (given: EvaluationCase, index: number) => unknown): Promise<number> {
  for (const [index, given] of cases.entries()) await work(given, index);
  const began = cpuMilliseconds();
  let done = 0;
  for (; cpuMilliseconds() - began < 1_000; done += cases.length)
    for (const [index, given] of cases.entries()) {
      const answer = work(given, index);
      if (answer instanceof Promise) await answer;
    }
  return (done * 1_000) / (cpuMilliseconds() - began);
}

/** A case as the other engine takes it. */
function simulationOf({ request, ...given }: EvaluationCase) {
  const levels = (policies: EvaluationCase["scps"]) =>
    policies.map(({ level, policies: own }) => ({ orgIdentifier: String(level), policies: own }));
  return {
    request: {
      principal: request.principal === "anonymous" ? { type: "Anonymous" } : request.principal,
      action: request.action,
      resource: { resource: request.resource, accountId: request.resourceAccount },
      contextVariables: request.context,
    },
    sessionPolicy: given.session ?? undefined,
    identityPolicies: given.identityPolicies,
    permissionBoundaryPolicies: given.boundaries.length > 0 ? given.boundaries : undefined,
    resourcePolicy: given.resourcePolicy ?? undefined,
    serviceControlPolicies: levels(given.scps),
    resourceControlPolicies: levels(given.rcps),
    vpcEndpointPolicies: given.endpointPolicies,
  };
}

async function peerPerSecond(folder: string): Promise<number> {
  const entry = path.join(folder, "dist", "cjs", "index.js");
  const module: unknown = await import(pathToFileURL(existsSync(entry) ? entry : folder).href);
  const run = (module as { runSimulation?: (simulation: unknown, options: unknown) => Promise<unknown> })
    .runSimulation;
  if (!run) throw new Error(`${folder} offers no runSimulation`);
  return perSecond((given) => run(simulationOf(given), {}));
}

const prepared = cases.map(prepareCase);
const compiled = await perSecond((_given, index) => {
  const one = prepared[index];
  return one && evaluate(one.request, one.caller, one.object).decision;
});
const explained = await perSecond((given) => evaluateCase(given).decision);
const other = peer ? await peerPerSecond(peer) : null;
console.log(
  JSON.stringify({
    bench: "iam cases",
    cases: cases.length,
    compiledPerSecond: Math.round(compiled),
    readAndExplainedPerSecond: Math.round(explained),
    peerPerSecond: other && Math.round(other),
    ratio: other && Math.round(compiled / other),
  }),
);
