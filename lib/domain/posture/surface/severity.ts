import { adminPorts, databasePorts, exposedPorts } from "../network/exposure";
import type { Opening } from "../network/opening";
import { type Severity, severities } from "../severity";
import { type Protection, stateOf } from "./protection";

const shares = [
  ["an administration port", adminPorts],
  ["a database port", databasePorts],
] as const;

/** The gravest thing that is open on a machine or a database, in words; undefined when it is none of the grave ones. */
function grave(openings: readonly Opening[]): string | undefined {
  const wide = openings.filter(({ breadth }) => breadth !== "limited");
  if (wide.some(({ from, to }) => to - from >= 1_000)) return "more than a thousand ports";
  const tcp = wide.filter(({ protocol }) => protocol === "tcp");
  for (const [what, ports] of shares) {
    const [port] = exposedPorts(tcp, ports);
    if (port !== undefined) return `${what} (${port})`;
  }
  return undefined;
}

export type Grade = { severity: Severity; because: string };

/**
 * A machine: critical when administration, databases or everything is open; high when it lacks patches or lets its role be
 * stolen through the metadata service; else medium.
 */
export function gradeMachine(openings: readonly Opening[], protections: readonly Protection[]): Grade {
  const open = grave(openings);
  if (open) return { severity: "critical", because: `${open} is open` };
  const lacking = (["patching", "IMDSv2"] as const).filter(
    (name) => stateOf(protections, name) === "missing",
  );
  if (lacking.length > 0) return { severity: "high", because: `it lacks ${lacking.join(" and ")}` };
  return { severity: "medium", because: "a service of it is open" };
}

/** Something that is meant to face the internet: low with TLS, sign-in or a firewall as it may have; else graver. */
export function gradeEndpoint(protections: readonly Protection[]): Grade {
  const state = (name: Protection["layer"]) => stateOf(protections, name);
  if (state("TLS") === "missing")
    return { severity: "high", because: "it is not (only) spoken to over modern TLS" };
  if (state("sign-in") === "missing" && state("WAF") !== "protects")
    return { severity: "high", because: "it asks nobody who they are" };
  if (state("WAF") === "missing") return { severity: "medium", because: "no firewall looks at requests" };
  return { severity: "low", because: "layers protect it" };
}

/** What known addresses only can reach is a step less grave. */
export function eased({ severity, because }: Grade): Grade {
  const next = severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? severity;
  return { severity: next, because: `${because}, to known addresses` };
}
