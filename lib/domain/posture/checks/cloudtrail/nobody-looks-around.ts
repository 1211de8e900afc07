import { attackVerdict, shutOut } from "../../activity/attack";
import { agree, type Check, perAccount } from "../../check";
import type { World } from "../../world";

const auditing =
  /^arn:aws[a-z-]*:iam::aws:policy\/(?:SecurityAudit|ReadOnlyAccess|job-function\/ViewOnlyAccess)$/;
const ours = "HeptagonReadOnly";

/** Roles whose work it is to look at everything. */
function auditsByTrade(world: World, actor: string): boolean {
  if (actor.includes("/aws-service-role/") || actor.endsWith(`/${ours}`)) return true;
  const role = world.byId("iam:role", actor)?.config;
  return (
    role?.AttachedPolicies?.some(({ PolicyArn }) => auditing.test(PolicyArn)) === true ||
    role?.InlinePolicies?.some(({ PolicyName }) => PolicyName === ours) === true
  );
}

export const check: Check = {
  id: "nobody-looks-around",
  title: "Nobody is looking around",
  principle: 2,
  layer: "logging",
  severity: "critical",
  service: "cloudtrail",
  effortMinutes: 120,
  passes:
    "In the 7 days before, no actor made 30 or more different calls that only look (List, Describe, Get), of five services or more, within one clock hour, these being four fifths of its different calls. Services of AWS, and roles that audit by trade (with the managed policies SecurityAudit, ViewOnlyAccess or ReadOnlyAccess, and the one that collects for Heptagon), are left out.",
  why: "Whoever holds a stolen key knows nothing of the account. The first hour goes into asking what there is.",
  references: ["cloudtrail_threat_detection_enumeration"],
  frameworks: {
    nist: "PO-4 OV-3 RA-3 RA-5 IP-7 PT-1 AE-1 AE-2 AE-3 CM-1 CM-3 CM-6 CM-7 DP-4",
    soc2: "CC3.3",
    iso27001: "A.5.7",
  },
  fix: shutOut,
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} somebody looking around in them`,
  judge: perAccount([], ({ account }, world) =>
    attackVerdict(
      world,
      account,
      ({ enumerations }) => enumerations.filter(({ actor }) => !auditsByTrade(world, actor)),
      { words: "only look", span: "hour" },
    ),
  ),
};
