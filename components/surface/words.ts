import type { Exposure, NetworkNode, Surface } from "./use-surface";

export const statusWords: Record<NetworkNode["status"], string> = {
  reachable: "Reachable",
  restricted: "Known addresses only",
  not_assessed: "Not assessed",
  inside: "Inside",
};

/** The page's sentence: how much is in reach, and how much of it is critical. */
export function surfaceSentence({ counts }: Surface): string {
  const { reachable, critical, notAssessed } = counts;
  if (reachable === 0)
    return notAssessed > 0
      ? `Nothing is known to be in reach of the internet; ${notAssessed} could not be judged.`
      : "The internet reaches nothing that was collected.";
  const things = `The internet reaches ${reachable} ${reachable === 1 ? "thing" : "things"}`;
  return critical > 0 ? `${things}, ${critical} of them critically.` : `${things}, none of them critically.`;
}

/** "tcp 22, 443": the ports of an exposure, short. */
export function portWords({ openings }: Pick<Exposure, "openings">): string {
  const shown = openings.slice(0, 4).map(({ protocol, from, to }) => {
    const ports = from === 0 && to === 65_535 ? "all ports" : from === to ? `${from}` : `${from}–${to}`;
    return protocol === "tcp" ? ports : `${protocol} ${ports}`;
  });
  return openings.length > 4 ? `${shown.join(", ")} …` : shown.join(", ") || "–";
}

/** From where an exposure can be used, short. */
export function fromWords({ openings, status }: Pick<Exposure, "openings" | "status">): string {
  if (openings.length === 0) return status === "not_assessed" ? "unknown" : "anyone";
  if (openings.some(({ breadth }) => breadth === "internet")) return "the internet";
  const most = Math.max(...openings.map(({ ipv4, ipv6 }) => Math.max(ipv4, ipv6)));
  return `${most < 1e9 ? most.toLocaleString("en-GB") : most.toExponential(1)} address${most === 1 ? "" : "es"}`;
}
