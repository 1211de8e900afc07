import { type Layer, layers, type Principle, principleNumbers } from "./principles";
import { type CheckPart, type Score, scoreAll, scoreOf, sumParts } from "./score";

/** What one account's scores are made of, and the organisational unit it lies in; null where no snapshot says. */
export type AccountParts = {
  account: string;
  unit: string | null;
  parts: ReadonlyMap<Principle, readonly CheckPart[]>;
};

/** The scores of some accounts together. */
export type GroupScores = {
  accounts: string[];
  parts: Map<Principle, CheckPart[]>;
  /** In the order of the principles. */
  principles: Score[];
  overall: Score;
};

/** An organisational unit with every account in it and below it. */
export type UnitScores = GroupScores & { unit: string; depth: number };

/** A layer: its checks across all principles. */
export type LayerScore = { layer: Layer; parts: CheckPart[]; score: Score };

/** The units an account lies in, outermost first: `/workloads/prod` is in `/workloads` and in `/workloads/prod`. */
export function unitsAbove(unit: string | null): string[] {
  const names = (unit ?? "").split("/").filter(Boolean);
  return names.map((_, index) => `/${names.slice(0, index + 1).join("/")}`);
}

/** The scores of accounts together: passed and failed added up check by check, never a mean of scores. */
export function scoresTogether(accounts: readonly AccountParts[]): GroupScores {
  const parts = new Map(
    principleNumbers.map((principle) => [
      principle,
      sumParts(accounts.map((one) => one.parts.get(principle) ?? [])),
    ]),
  );
  return { accounts: accounts.map(({ account }) => account), parts, ...scoreAll(parts) };
}

/** Every unit that holds one of the accounts, parents before children, each made of the given accounts only. */
export function unitScores(accounts: readonly AccountParts[]): UnitScores[] {
  const members = new Map<string, AccountParts[]>();
  for (const account of accounts) {
    for (const unit of unitsAbove(account.unit)) {
      members.set(unit, [...(members.get(unit) ?? []), account]);
    }
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, inside]) => ({ unit, depth: unit.split("/").length - 2, ...scoresTogether(inside) }));
}

/** The layers that have a part, from the internet inwards. A check that is no more has no layer and counts in none. */
export function layerScores(
  parts: Iterable<readonly CheckPart[]>,
  layerOf: (check: string) => Layer | undefined,
): LayerScore[] {
  const byLayer = new Map<Layer, CheckPart[]>();
  for (const part of sumParts(parts)) {
    const layer = layerOf(part.check);
    if (layer) byLayer.set(layer, [...(byLayer.get(layer) ?? []), part]);
  }
  return layers.flatMap((layer) => {
    const mine = byLayer.get(layer);
    return mine ? [{ layer, parts: mine, score: scoreOf(mine) }] : [];
  });
}

/** Resources per outcome over some parts: the denominators of a score. */
export function countsOf(parts: Iterable<CheckPart>): Omit<CheckPart, "check" | "severity"> {
  const sum = { passed: 0, failed: 0, notAssessed: 0, muted: 0 };
  for (const part of parts) {
    sum.passed += part.passed;
    sum.failed += part.failed;
    sum.notAssessed += part.notAssessed;
    sum.muted += part.muted;
  }
  return sum;
}
