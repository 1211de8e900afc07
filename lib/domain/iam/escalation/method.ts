import type { Attacker } from "./attacker";
import type { Hop } from "./hop";
import type { World } from "./world";

/** One way to gain permissions: a file in methods/, exporting `method`. */
export type Method = {
  /** Kebab case, the same as the file's name. */
  id: string;
  title: string;
  /** Where the method is described. */
  source: string;
  /** Actions without which it is not worth looking: its policies must name each of them. */
  needs?: readonly string[];
  /** Every step that the attacker can take by it, each confirmed by the evaluator. */
  hops(attacker: Attacker, world: World): Hop[];
};
