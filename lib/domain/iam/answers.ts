import type { Decision } from "./evaluate/evaluate";
import type { Effect } from "./policy/policy";

/** The kinds of policy that take part in a decision, in the order AWS asks them. */
export const layers = ["scp", "rcp", "endpoint", "resource", "identity", "boundary", "session"] as const;
export type Layer = (typeof layers)[number];

/** A statement that had a part in a decision, with the place where it stands. */
export type DecidingStatement = {
  layer: Layer;
  /** The policy's name: an ARN for managed policies, the inline name otherwise. */
  policy: string;
  /** Where it stands in its policy, e.g. `Statement[2]`, and its Sid. */
  path: string;
  sid: string | null;
  effect: Effect;
  /** Conditions of which a key is unknown: the statement counts only if they hold. In words. */
  onlyIf: string[];
  /** The statement as it was written. */
  written: Readonly<Record<string, unknown>>;
};

/**
 * What one layer said. `silent`: it neither allows nor denies; `absent`: there is no such policy and none is needed;
 * `unknown`: it depends on a context key that is not known.
 */
export type LayerSays = {
  layer: Layer;
  /** For layers with several levels (SCP, RCP): which one, from the root (0) down. */
  level: number | null;
  says: "allows" | "denies" | "silent" | "absent" | "unknown";
};

/** A decision with its proof: every layer's word, the statements that decided, and what would turn it over. */
export type Explanation = {
  decision: Decision;
  layers: LayerSays[];
  because: DecidingStatement[];
  /** Conditional only: the request is allowed if all of these hold. */
  conditions: string[];
  /** What would have to change for the opposite decision, in sentences. */
  flip: string[];
};
