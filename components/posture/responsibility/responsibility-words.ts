import type { DutyState } from "@/lib/domain/responsibility/assess";
import type { ControlArea, ServiceKind } from "@/lib/domain/responsibility/service";
import type { Responsibility } from "../use-decisions";

export const stateWords: Readonly<Record<DutyState, string>> = {
  not_met: "Not met",
  not_assessed: "Not assessed",
  uncovered: "No check covers it",
  nothing: "Nothing to judge",
  met: "Met",
};

export const kindWords: Readonly<Record<ServiceKind, string>> = {
  infrastructure: "Infrastructure",
  managed: "Managed",
  abstracted: "Abstracted",
};

export const areaWords: Readonly<Record<ControlArea, string>> = {
  access: "Access",
  network: "Network",
  encryption: "Encryption",
  data: "Data",
  secrets: "Secrets",
  patching: "Patching",
  configuration: "Settings",
  logging: "Logging",
  detection: "Detection",
  resilience: "Resilience",
  response: "Response",
};

/** "31 of 214 duties are met in the 43 services that concern you; 80 are not, 57 no check covers.": the page's answer. */
export function responsibilitySentence({ totals, services }: Responsibility): string {
  const used = services.filter(({ concerns }) => concerns).length;
  if (used === 0) return "Nothing has been collected in this scope yet.";
  const all = Object.values(totals).reduce((sum, count) => sum + count, 0);
  const where =
    used === 1 ? "in the one service that concerns you" : `in the ${used} services that concern you`;
  const rest = [
    totals.not_met > 0 ? `${totals.not_met} ${totals.not_met === 1 ? "is" : "are"} not` : "",
    totals.uncovered > 0 ? `${totals.uncovered} no check covers` : "",
  ].filter(Boolean);
  const met = `${totals.met} of ${all} duties ${totals.met === 1 ? "is" : "are"} met ${where}`;
  return `${[met, rest.join(", ")].filter(Boolean).join("; ")}.`;
}
