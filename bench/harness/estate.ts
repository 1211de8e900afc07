import { inventories } from "@/lib/domain/demo/inventory/inventories";
import type { Gap, Resource, SnapshotHeader } from "@/lib/domain/posture/snapshot/document";

/** A large organisation, made of the demo's: always the same one for the same numbers. */
export type Estate = { header: SnapshotHeader; resources: Generator<Resource>; gaps: Gap[] };

/** Things of which an account has one, or one a region: they come once a copy of the account. */
const once = new Set([
  "account:contact",
  "access-analyzer:analyzer",
  "cloudtrail:trail",
  "config:recorder",
  "ec2:ebs-default-encryption",
  "guardduty:detector",
  "iam:account-summary",
  "iam:authorization-details",
  "iam:password-policy",
  "organizations:organization",
  "s3:account-public-access-block",
  "securityhub:hub",
]);

/** Networks hold many things each: so many siblings of a network there are in an account, and what lies in them shares them. */
const networks = 3;
const network =
  /^ec2:(?:vpc|subnet|network-acl|route-table|internet-gateway|nat-gateway|flow-log|security-group)$/;

function siblingsOf(type: string, most: number): number {
  if (once.has(type)) return 1;
  return network.test(type) ? Math.min(networks, most) : most;
}

const accountIn = /\b\d{12}\b/g;

/** Ids that AWS gives: siblings of the same number refer to each other, and to one of the networks. */
const awsId = /\b(i|vol|snap|eni|sg|subnet|vpc|igw|nat|rtb|acl|fl)-[0-9a-f]{8,17}(?=["/])/g;
const ownKinds = new Set(["i", "vol", "snap", "eni"]);

function siblingId(id: string, kind: string, number: number): string {
  const of = ownKinds.has(kind) ? number : number % networks;
  return `${id}${of.toString(16).padStart(3, "0")}`;
}

/** Another account id for each copy of the organisation. */
function inCopy(text: string, copy: number): string {
  return text.replace(accountIn, (id) =>
    String((BigInt(id) + BigInt(copy) * 7_919n) % 1_000_000_000_000n).padStart(12, "0"),
  );
}

/** The name where it is a value, or ends or begins a part of one; never a member's name. */
function asValue(name: string): RegExp {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<=[/:"])${escaped || "$^"}(?="[,}\\]]|/)`, "g");
}

/** A sibling of a resource: the same shape, its own name and id. */
function sibling(text: string, { name }: Resource, number: number): Resource {
  const own = text
    .replace(asValue(name), `${name}-${number}`)
    .replace(awsId, (id: string, kind: string) => siblingId(id, kind, number));
  const made: Resource = JSON.parse(own);
  return { ...made, id: made.id.endsWith(`-${number}`) ? made.id : `${made.id}-${number}` };
}

function* resourcesOf(models: readonly Resource[], texts: readonly string[], total: number, copies: number) {
  const few = models.filter(({ type }) => once.has(type) || network.test(type));
  const made = few.reduce((sum, { type }) => sum + siblingsOf(type, networks), 0);
  const siblings = Math.ceil((total / copies - made) / Math.max(1, models.length - few.length));
  let left = total;
  for (let copy = 0; copy < copies; copy += 1) {
    for (const [index, model] of models.entries()) {
      const text = inCopy(texts[index] ?? "", copy);
      const count = siblingsOf(model.type, siblings);
      for (let number = 0; number < count && left > 0; number += 1) {
        left -= 1;
        const unique = model.type === "s3:bucket" ? copy * siblings + number : number;
        yield sibling(text, model, unique);
      }
    }
  }
}

/**
 * An organisation of `total` resources in `copies` × 4 accounts, mixed as the demo's are; with `type`, of that type alone.
 */
export function estate({ total, copies, type }: { total: number; copies: number; type?: string }): Estate {
  const [model] = inventories({ end: Date.parse("2026-03-01T00:00:00Z"), days: 1 });
  if (!model) throw new Error("the demo has no inventory");
  const { resources, gaps, ...header } = model;
  const chosen = type ? resources.filter((one) => one.type === type) : resources;
  const accounts = Array.from({ length: copies }, (_, copy) =>
    header.accounts.map((account) => ({ ...account, id: inCopy(account.id, copy) })),
  ).flat();
  return {
    header: { ...header, accounts },
    resources: resourcesOf(
      chosen,
      chosen.map((one) => JSON.stringify(one)),
      total,
      copies,
    ),
    gaps,
  };
}
