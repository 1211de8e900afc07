import { actionsOf, publicStatements, type Statement } from "../../policy/statements";
import type { PolicyDocument } from "../../resources/shape";
import type { ResourceType } from "../../resources/types";
import { collected, NotCollected } from "../../verdict";
import type { Typed, World } from "../../world";
import { type Door, door, type ExposureKind, type Seen } from "../exposure";
import { lacks, type Protection, protects, shieldStandard } from "../protection";
import { publicEndpoint } from "../public-endpoint";

/** Policies that let everyone in: which member of which type, and what everyone would get. */
const holders = [
  { type: "sqs:queue", member: "Policy", call: "sqs:GetQueueAttributes", what: "the queue" },
  { type: "sns:topic", member: "Policy", call: "sns:GetTopicAttributes", what: "the topic" },
  { type: "kms:key", member: "Policy", call: "kms:GetKeyPolicy", what: "the key" },
  { type: "ecr:repository", member: "policyText", call: "ecr:GetRepositoryPolicy", what: "the images" },
  {
    type: "secretsmanager:secret",
    member: "ResourcePolicy",
    call: "secretsmanager:GetResourcePolicy",
    what: "the secret",
  },
  { type: "lambda:function", member: "Policy", call: "lambda:GetPolicy", what: "the function" },
  { type: "eventbridge:bus", member: "Policy", call: "events:DescribeEventBus", what: "the event bus" },
] as const satisfies readonly { type: ResourceType; member: string; call: string; what: string }[];

function byPolicy(
  resource: Typed<ResourceType>,
  what: string,
  open: readonly Statement[],
  kind: ExposureKind,
) {
  const actions = [...new Set(open.map(actionsOf))].join("; ");
  const protections: Protection[] = [
    shieldStandard,
    protects("TLS", "The AWS API is served over TLS."),
    lacks("sign-in", "Its policy asks nobody who they are."),
  ];
  const grade = {
    severity: "critical",
    because: "its policy names everyone, under no condition that narrows it",
  };
  const hop = { kind: "policy", id: resource.id, name: resource.name, says: `allows everyone ${actions}` };
  const seen = publicEndpoint({
    at: resource.id,
    says: `Everyone can use ${what} (${actions})`,
    path: [hop],
    protections,
    grade: { ...grade, severity: "critical" },
  });
  return { ...seen, kind } satisfies Seen;
}

/** A function URL without sign-in needs a policy that names everyone: the URL's own door speaks of it. */
function speaksOfUrlOnly(statement: Statement): boolean {
  return actionsOf(statement) === "lambda:InvokeFunctionUrl";
}

const policyDoors: Door[] = holders.map(({ type, member, call, what }) =>
  door(type, (resource): Seen | null => {
    const policy = (resource.config as Record<string, unknown>)[member] as PolicyDocument | null | undefined;
    const document = collected(policy, call);
    const open = document === null ? [] : publicStatements(document).filter((one) => !speaksOfUrlOnly(one));
    return open.length === 0 ? null : byPolicy(resource, what, open, "data");
  }),
);

/** The switches that overrule a bucket's policy and lists, its own and the account's. */
function blocked(bucket: Typed<"s3:bucket">, world: World) {
  const own = collected(bucket.config.PublicAccessBlock, "s3:GetBucketPublicAccessBlock");
  const [account] = world.of("s3:account-public-access-block", bucket.account);
  const whole = account?.config.PublicAccessBlock ?? undefined;
  return {
    policy: own?.RestrictPublicBuckets === true || whole?.RestrictPublicBuckets === true,
    acls: own?.IgnorePublicAcls === true || whole?.IgnorePublicAcls === true,
  };
}

const everyoneGroups = /\/groups\/(global\/AllUsers|global\/AuthenticatedUsers)$/;

function bucketLayers(bucket: Typed<"s3:bucket">): Protection[] {
  const rules = bucket.config.Encryption;
  const encryption: Protection[] =
    rules === undefined
      ? []
      : [
          protects(
            "encryption",
            "Objects are encrypted at rest, which keeps out nobody whom the policy lets in.",
          ),
        ];
  return [shieldStandard, lacks("sign-in", "It asks nobody who they are."), ...encryption];
}

function bucket(found: Typed<"s3:bucket">, world: World): Seen | null {
  const { policy: policyBlocked, acls: aclsBlocked } = blocked(found, world);
  if (policyBlocked && aclsBlocked) return null;
  const hops = [];
  if (!policyBlocked) {
    const policy = collected(found.config.Policy, "s3:GetBucketPolicy");
    const open = policy === null ? [] : publicStatements(policy);
    const actions = [...new Set(open.map(actionsOf))].join("; ");
    if (open.length > 0)
      hops.push({ kind: "policy", id: found.id, name: found.name, says: `allows everyone ${actions}` });
  }
  if (!aclsBlocked) {
    const open = (found.config.Acl?.Grants ?? []).filter(({ Grantee }) =>
      everyoneGroups.test(Grantee?.URI ?? ""),
    );
    const granted = [...new Set(open.map(({ Permission }) => Permission))].join(", ");
    if (open.length > 0)
      hops.push({
        kind: "access control list",
        id: found.id,
        name: found.name,
        says: `grants everyone ${granted}`,
      });
  }
  if (hops.length === 0) {
    if (!aclsBlocked && found.config.Acl === undefined) throw new NotCollected("s3:GetBucketAcl");
    return null;
  }
  const unblocked = {
    kind: "public access block",
    id: found.id,
    name: found.name,
    says: "is not switched on, here or for the account",
  };
  const seen = publicEndpoint({
    at: `https://${found.name}.s3.amazonaws.com`,
    says: `Everyone can reach the bucket (${hops.map(({ says }) => says).join("; ")})`,
    path: [unblocked, ...hops],
    protections: bucketLayers(found),
    grade: { severity: "critical", because: "it is public" },
  });
  return { ...seen, kind: "data" };
}

export const doors = [...policyDoors, door("s3:bucket", bucket)];
