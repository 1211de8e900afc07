import type { Check } from "@/lib/domain/posture/check";
import { type CheckPart, emptyPart } from "@/lib/domain/posture/score";
import type { ControlArea, ServiceKind, ServiceResponsibility } from "./service";

/** `uncovered`: no check looks at it. `nothing`: its checks found nothing to judge. What is not assessed is never met. */
export const dutyStates = ["not_met", "not_assessed", "uncovered", "nothing", "met"] as const;
export type DutyState = (typeof dutyStates)[number];

type Figures = Pick<CheckPart, "passed" | "failed" | "notAssessed" | "muted">;

export type JudgedCheck = Figures & { check: string; title: string };
export type JudgedDuty = Figures & {
  area: ControlArea;
  duty: string;
  state: DutyState;
  checks: JudgedCheck[];
};

export type JudgedService = {
  service: string;
  name: string;
  kind: ServiceKind;
  source: string;
  aws: readonly string[];
  /** In the inventory; null where no resource type tells whether the service is in use. */
  resources: number | null;
  /** True when there are resources of it, or when its own checks judged something nevertheless. */
  concerns: boolean;
  duties: JudgedDuty[];
};

export type Responsibility = {
  services: JudgedService[];
  /** Duties of the services that concern the scope. */
  totals: Record<DutyState, number>;
  /** Types in the inventory of services that have no entry. */
  unknown: { type: string; resources: number }[];
};

type TypeCount = { type: string; count: number };
type KnownCheck = Pick<Check, "id" | "title" | "service" | "severity">;

function stateOf(checks: readonly JudgedCheck[], { passed, failed, notAssessed }: Figures): DutyState {
  if (checks.length === 0) return "uncovered";
  if (failed > 0) return "not_met";
  if (notAssessed > 0) return "not_assessed";
  return passed > 0 ? "met" : "nothing";
}

function figuresOf({ passed, failed, notAssessed, muted }: Figures): Figures {
  return { passed, failed, notAssessed, muted };
}

/** True for a type that one of some names means: the type itself, or every type of a service. */
function means(names: readonly string[], type: string): boolean {
  return names.some((name) => type === name || type.startsWith(`${name}:`));
}

/**
 * The duties of the customer by service, with what the checks say of each.
 *
 * @param parts what the checks found, added up over the scope
 * @param types how many resources of each type the inventory has
 * @param checks every check in force, of which those that no duty names are set apart as a duty of their own
 */
export function assessResponsibility(
  services: readonly ServiceResponsibility[],
  checks: readonly KnownCheck[],
  parts: readonly CheckPart[],
  types: readonly TypeCount[],
): Responsibility {
  const known = new Map(checks.map((check) => [check.id, check]));
  const found = new Map(parts.map((part) => [part.check, part]));
  const judged = services.map((entry) => judge(entry, known, found, types));
  const totals = { not_met: 0, not_assessed: 0, uncovered: 0, nothing: 0, met: 0 };
  for (const { state } of judged.flatMap(({ concerns, duties }) => (concerns ? duties : [])))
    totals[state] += 1;
  const told = services.flatMap(typesOf);
  return {
    services: judged,
    totals,
    unknown: types
      .filter(({ type }) => !means([...told, ...services.map(({ service }) => service)], type))
      .map(({ type, count }) => ({ type, resources: count })),
  };
}

function typesOf({ service, types }: ServiceResponsibility): readonly string[] {
  return types ?? [service];
}

function judge(
  entry: ServiceResponsibility,
  known: ReadonlyMap<string, KnownCheck>,
  found: ReadonlyMap<string, CheckPart>,
  types: readonly TypeCount[],
): JudgedService {
  const { service, name, kind, source, aws, duties } = entry;
  const own = [...known.values()].filter((check) => check.service === service);
  const named = new Set(duties.flatMap((duty) => duty.checks));
  const further = own.filter(({ id }) => !named.has(id)).map(({ id }) => id);
  const all =
    further.length > 0
      ? [...duties, { area: "configuration" as const, duty: "What further checks ask for", checks: further }]
      : duties;
  const resources =
    typesOf(entry).length === 0
      ? null
      : types.reduce((sum, { type, count }) => sum + (means(typesOf(entry), type) ? count : 0), 0);
  return {
    service,
    name,
    kind,
    source,
    aws,
    resources,
    concerns: (resources ?? 0) > 0 || own.some(({ id }) => hasFigures(found.get(id))),
    duties: all.map(({ area, duty, checks }) => {
      const rows = checks.flatMap((id): JudgedCheck[] => {
        const check = known.get(id);
        if (!check) return [];
        const part = found.get(id) ?? emptyPart(id, check.severity);
        return [{ check: id, title: check.title, ...figuresOf(part) }];
      });
      const sum = rows.reduce(added, { passed: 0, failed: 0, notAssessed: 0, muted: 0 });
      return { area, duty, state: stateOf(rows, sum), ...sum, checks: rows };
    }),
  };
}

function added(a: Figures, b: Figures): Figures {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    notAssessed: a.notAssessed + b.notAssessed,
    muted: a.muted + b.muted,
  };
}

function hasFigures(part: CheckPart | undefined): boolean {
  return part !== undefined && part.passed + part.failed + part.notAssessed + part.muted > 0;
}
