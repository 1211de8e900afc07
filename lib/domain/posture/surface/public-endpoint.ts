import type { Opening } from "../network/opening";
import type { Hop } from "../network/reach";
import type { Seen } from "./exposure";
import type { Protection } from "./protection";
import { type Grade, gradeEndpoint } from "./severity";

/** What AWS itself serves on HTTPS to whoever calls. */
export const httpsToEveryone: Opening = {
  protocol: "tcp",
  from: 443,
  to: 443,
  breadth: "internet",
  ipv4: 2 ** 32,
  ipv6: 0,
};

type Endpoint = {
  at: string;
  says: string;
  path: Hop[];
  protections: Protection[];
  grade?: Grade;
  openings?: Opening[];
  restricted?: boolean;
};

/** An endpoint outside any VPC: AWS serves it, and what is asked of callers is up to the customer. */
export function publicEndpoint({ at, says, path, protections, ...more }: Endpoint): Seen {
  const { severity, because } = more.grade ?? gradeEndpoint(protections);
  return {
    vpc: null,
    subnets: [],
    kind: "endpoint",
    status: more.restricted ? "restricted" : "reachable",
    severity,
    says: `${says}: ${because}.`,
    at,
    openings: more.openings ?? [httpsToEveryone],
    path,
    protections,
    missing: [],
  };
}
