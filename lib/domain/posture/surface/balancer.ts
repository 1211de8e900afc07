import type { Reach } from "../network/reach";
import type { Seen } from "./exposure";
import type { Protection } from "./protection";
import { eased, gradeEndpoint } from "./severity";

type Facing = {
  /** The DNS name that callers use. */
  name: string;
  vpc: string | undefined;
  subnets: string[];
  reach: Reach;
  protections: Protection[];
};

/** A load balancer that faces the internet, when packets arrive at it; null when they do not. */
export function balancerSeen({ name, vpc, subnets, reach, protections }: Facing): Seen | null {
  if (reach.status === "closed") return null;
  const grade = gradeEndpoint(protections);
  const { severity, because } = reach.status === "restricted" ? eased(grade) : grade;
  const ports = reach.openings.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(", ");
  const says =
    reach.status === "not_assessed"
      ? `It faces the internet; whether packets arrive was not assessed: ${reach.missing.join("; ")}`
      : `It answers on ${ports}: ${because}.`;
  return {
    vpc: vpc ?? null,
    subnets,
    kind: "load balancer",
    status: reach.status,
    severity,
    says,
    at: name,
    openings: reach.openings,
    path: [
      { kind: "name", id: null, name, says: "resolves to public addresses (scheme internet-facing)" },
      ...reach.hops,
    ],
    protections,
    missing: reach.missing,
  };
}
