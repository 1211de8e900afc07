import pLimit from "p-limit";
import { Problem, problemLine } from "@/lib/domain/errors/problem";
import type { Gap } from "@/lib/domain/posture/snapshot/document";
import { credentialsExpired, errorCode, failureMessage, gapReason } from "../failure";
import { type AccountTarget, accountOfRole, clientConfig, homeRegion } from "../targets";
import { baseCredentials, type Credentials, roleCredentials } from "./credentials";
import { enabledRegions } from "./regions";
import { callerIdentity, credentialsProblem, type WhoWeAre } from "./who-we-are";

/** An account that we are in. */
export type ReachedAccount = {
  target: AccountTarget;
  account: string;
  partition: string;
  /** Who we are there. */
  arn: string;
  /** The region where calls start that belong to none. */
  home: string;
  credentials: Credentials;
  /** The regions to read. */
  regions: string[];
  /** Regions that were asked for and are switched off here. */
  off: string[];
  /** False when none were asked for and AWS would not say which are enabled. */
  regionsKnown: boolean;
};

/** An account that we were told of and could not enter: why, and what to do about it. */
export type UnreachedAccount = { target: AccountTarget; account: string | undefined; problem: Problem };

/** Why a role could not be entered. STS says AccessDenied for a role that is missing as well. */
function roleProblem(target: AccountTarget, us: string, error: unknown): Problem {
  const external = target.externalId ? ` with the external id ${target.externalId}` : "";
  return new Problem("unavailable", `${target.roleArn} cannot be assumed.`, {
    next: `Look whether the role exists and trusts ${us}${external}; make it with \`heptagon posture permissions --format stackset\`. AWS said: ${failureMessage(error)}`,
    cause: error,
  });
}

type Way = WhoWeAre & { credentials: Credentials };

async function enter(target: AccountTarget, base: Credentials, home: string): Promise<Way> {
  if (!target.roleArn)
    return { ...(await callerIdentity(clientConfig(target, home, base))), credentials: base };
  const credentials = roleCredentials(base, target, home);
  return { ...(await callerIdentity(clientConfig(target, home, credentials))), credentials };
}

async function findWay(target: AccountTarget, base: Credentials, home: string): Promise<Way> {
  try {
    return await enter(target, base, home);
  } catch (error) {
    const ours =
      !target.roleArn || credentialsExpired(error) || errorCode(error) === "CredentialsProviderError";
    if (ours) throw credentialsProblem(error);
    const us = await callerIdentity(clientConfig(target, home, base));
    // Our own account can be read without its role, where that has not been made.
    if (target.id === us.account) return { ...us, credentials: base };
    throw roleProblem(target, us.arn, error);
  }
}

function mismatch(target: AccountTarget, found: WhoWeAre): Problem | undefined {
  if (!target.id || target.id === found.account) return undefined;
  return new Problem(
    "bad-input",
    `The way into ${target.id} leads to the account ${found.account} (${found.arn}).`,
    {
      next: target.profile
        ? `Look at the profile ${target.profile}, or name the account it belongs to.`
        : "Name the account that the credentials belong to.",
    },
  );
}

/**
 * Enters one account and asks which of its regions to read.
 * @param regions those asked for; none: those that are enabled
 * @throws Problem when it cannot be entered: what to do is in `next`
 */
export async function reachAccount(
  target: AccountTarget,
  regions: readonly string[],
  base: Credentials = baseCredentials(target),
): Promise<ReachedAccount> {
  const home = homeRegion(target, regions);
  const way = await findWay(target, base, home);
  const wrong = mismatch(target, way);
  if (wrong) throw wrong;
  const enabled = await enabledRegions(clientConfig(target, home, way.credentials));
  const asked = regions.length > 0 ? [...regions] : (enabled ?? [home]);
  const off = enabled ? asked.filter((region) => !enabled.includes(region)) : [];
  return {
    target,
    account: way.account,
    partition: way.partition,
    arn: way.arn,
    home,
    credentials: way.credentials,
    regions: asked.filter((region) => !off.includes(region)),
    off,
    regionsKnown: enabled !== undefined || regions.length > 0,
  };
}

/** Credentials to start from, one provider a profile. */
function basesByProfile(): (target: AccountTarget) => Credentials {
  const bases = new Map<string | undefined, Credentials>();
  return (target) => {
    const base = bases.get(target.profile) ?? baseCredentials(target);
    bases.set(target.profile, base);
    return base;
  };
}

export type Reaching = { reached: ReachedAccount[]; unreached: UnreachedAccount[] };

/** Enters each account; one that cannot be entered leaves the others standing. */
export async function reachAccounts(
  targets: readonly AccountTarget[],
  regions: readonly string[],
): Promise<Reaching> {
  const baseOf = basesByProfile();
  const atOnce = pLimit(20);
  const found: Reaching = { reached: [], unreached: [] };
  await Promise.all(
    targets.map((target) =>
      atOnce(async () => {
        try {
          found.reached.push(await reachAccount(target, regions, baseOf(target)));
        } catch (error) {
          const account = target.id ?? accountOfRole(target.roleArn);
          const problem = error instanceof Problem ? error : credentialsProblem(error);
          found.unreached.push({ target, account, problem });
        }
      }),
    ),
  );
  found.reached.sort((a, b) => (a.account < b.account ? -1 : 1));
  return found;
}

/** The gap that stands for a whole account. */
export function unreachedGap({ account, problem }: UnreachedAccount): Gap[] {
  if (!account) return [];
  const cause = problem.detail.cause;
  return [
    {
      account,
      region: "global",
      service: "sts",
      operation: "sts:AssumeRole",
      reason: cause === undefined ? "error" : gapReason(cause),
      message: problemLine(problem),
    },
  ];
}
