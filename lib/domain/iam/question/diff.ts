import type { ReachableAction, WhatCanAnswer } from "./what-can";

/** An action that both can do, but not on the same resources or under the same conditions. */
export type ChangedAction = { action: string; before: ReachableAction; after: ReachableAction };

export type ServiceDifference = {
  service: string;
  name: string;
  /** Only the second can do these. */
  gained: ReachableAction[];
  /** Only the first can do these. */
  lost: ReachableAction[];
  changed: ChangedAction[];
};

export type ReachDifference = {
  services: ServiceDifference[];
  gained: number;
  lost: number;
  changed: number;
  /** Actions that both can do, alike. */
  same: number;
};

function sameReach(a: ReachableAction, b: ReachableAction): boolean {
  const told = ({ decision, resources, except, conditions }: ReachableAction) =>
    JSON.stringify([decision, [...resources].sort(), [...except].sort(), [...conditions].sort()]);
  return told(a) === told(b);
}

function actionsOf({ services }: WhatCanAnswer): Map<string, Map<string, ReachableAction>> {
  return new Map(
    services.map(({ service, actions }) => [service, new Map(actions.map((one) => [one.action, one]))]),
  );
}

/** What the second can do and the first cannot, and the other way round: of two principals, dates or policies. */
export function diffReach(before: WhatCanAnswer, after: WhatCanAnswer): ReachDifference {
  const [first, second] = [actionsOf(before), actionsOf(after)];
  const names = new Map([...before.services, ...after.services].map(({ service, name }) => [service, name]));
  let same = 0;
  const services = [...names].map(([service, name]): ServiceDifference => {
    const [old, now] = [first.get(service) ?? new Map(), second.get(service) ?? new Map()];
    const changed: ChangedAction[] = [];
    for (const [action, one] of old) {
      const other = now.get(action);
      if (!other) continue;
      if (sameReach(one, other)) same += 1;
      else changed.push({ action, before: one, after: other });
    }
    return {
      service,
      name,
      gained: [...now.values()].filter(({ action }) => !old.has(action)),
      lost: [...old.values()].filter(({ action }) => !now.has(action)),
      changed,
    };
  });
  const differing = services.filter(
    ({ gained, lost, changed }) => gained.length + lost.length + changed.length,
  );
  const sum = (of: (one: ServiceDifference) => number) =>
    differing.reduce((total, one) => total + of(one), 0);
  return {
    services: differing,
    gained: sum(({ gained }) => gained.length),
    lost: sum(({ lost }) => lost.length),
    changed: sum(({ changed }) => changed.length),
    same,
  };
}
