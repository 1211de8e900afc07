import type { IamAccount, IamPrincipal } from "@/lib/domain/iam/account/account";
import { authorizationDetails } from "@/lib/domain/iam/account/details";
import { buildEstate, type Estate, type ResourcePolicy } from "@/lib/domain/iam/account/estate";
import { controlPoliciesOf } from "@/lib/domain/iam/account/organisation";
import { readAccount } from "@/lib/domain/iam/account/read-account";
import { parsePolicy } from "@/lib/domain/iam/policy/parse";
import type { Policy } from "@/lib/domain/iam/policy/policy";
import type { PolicyDocument } from "../resources/shape";
import { NotSeen } from "../verdict";
import type { World } from "../world";
import { readOrganisation } from "./organisation";

/** What the engine is asked about a snapshot: built when a check first asks, and kept for the others. */
type Iam = { estate: Estate; byAccount: ReadonlyMap<string, IamAccount> };

const nothing: Policy = { version: "2012-10-17", id: null, statements: [] };

/** Parsed when a question first reaches it: an estate has thousands, and few are asked about. */
function lazily(arn: string, account: string, document: PolicyDocument): ResourcePolicy {
  let parsed: Policy | undefined;
  return {
    arn,
    account,
    get policy() {
      if (parsed) return parsed;
      const read = parsePolicy(document);
      parsed = read.ok ? read.policy : nothing;
      return parsed;
    },
  };
}

/** The policies of what checks ask the engine about: keys and secrets. */
function resourcePolicies(world: World): ResourcePolicy[] {
  return [
    ...world.of("kms:key").map(({ id, account, config }) => ({ id, account, policy: config.Policy })),
    ...world
      .of("secretsmanager:secret")
      .map(({ id, account, config }) => ({ id, account, policy: config.ResourcePolicy })),
  ].flatMap(({ id, account, policy }) => (policy ? [lazily(id, account, policy)] : []));
}

function readIam(world: World): Iam {
  const accounts = world
    .of("iam:authorization-details")
    .map(({ account, config }) => readAccount(authorizationDetails.parse(config), account));
  const organisation = world
    .of("organizations:organization")
    .map(({ config }) => readOrganisation(config))
    .find((one) => one !== null);
  return {
    byAccount: new Map(accounts.map((one) => [one.account, one])),
    estate: buildEstate({
      accounts,
      resources: resourcePolicies(world),
      control: new Map(
        organisation
          ? accounts.map(({ account }) => [account, controlPoliciesOf(organisation, account)] as const)
          : [],
      ),
      organisation: organisation?.id ?? null,
    }),
  };
}

const kept = new WeakMap<World, Iam>();

function iamOf(world: World): Iam {
  const known = kept.get(world) ?? readIam(world);
  kept.set(world, known);
  return known;
}

/** Every account's principals with what bounds them, compiled once a snapshot. */
export function estateOf(world: World): Estate {
  return iamOf(world).estate;
}

/** The IAM of one account. @throws NotSeen when its authorisation details were not collected. */
export function accountIam(world: World, account: string): IamAccount {
  const found = iamOf(world).byAccount.get(account);
  if (found) return found;
  world.all("iam:authorization-details", account);
  throw new NotSeen("iam:GetAccountAuthorizationDetails was not collected");
}

/** One principal of an account; undefined for one that its IAM does not name. @throws NotSeen as accountIam does */
export function principalOf(world: World, account: string, arn: string): IamPrincipal | undefined {
  accountIam(world, account);
  return estateOf(world).principals.get(arn);
}
