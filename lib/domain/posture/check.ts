import type { Frameworks } from "./frameworks";
import type { Layer, Principle } from "./principles";
import type { ResourceType } from "./resources/types";
import type { Severity } from "./severity";
import type { Verdict } from "./verdict";
import type { Typed, World } from "./world";

/** An account, or a region of one, as the thing that is judged. */
export type Place = { account: string; region: string; id: string };

/** What a fix is written for. `config` is the resource's own, empty for a place. */
export type Target = Place & { name: string; config: Readonly<Record<string, unknown>> };

/** Commands and code for exactly one resource, ready to paste after review. */
export type Fix = {
  cli: string;
  terraform: string;
  /** YAML, see fix/cloudformation.ts; null only where CloudFormation cannot express it. */
  cloudformation: string | null;
};

/**
 * How a check judges: each resource of a type, each account, or each region of each account. A judgement answers null
 * where it does not apply. For places, `proof` says what lets it pass: one thing found ("one"), so that only a failure
 * needs complete listings of the types in `needs`; or all things seen ("all"), so that both do.
 */
export type Judge =
  | {
      per: "resource";
      type: ResourceType;
      judge(resource: Typed<ResourceType>, world: World): Verdict | null;
    }
  | {
      per: "account" | "region";
      needs: readonly ResourceType[];
      proof: "one" | "all";
      judge(place: Place, world: World): Verdict | null;
    };

/** A check: one file in lib/domain/posture/checks/<service>, exporting `check`. */
export type Check = {
  /** Kebab case, the same as the file's name. */
  id: string;
  title: string;
  principle: Principle;
  layer: Layer;
  severity: Severity;
  service: string;
  /** What a person needs to fix one resource, in minutes. */
  effortMinutes: number;
  /** What passes, precisely. */
  passes: string;
  why: string;
  /** Ids of the same check in the public catalogue that the mapping is made from. */
  references: readonly string[];
  frameworks: Frameworks;
  fix(target: Target): Fix;
  /** "3 of 41 buckets are public": the sentence for `failing` failures among `of` assessed. */
  failing(failing: number, of: number): string;
  judge: Judge;
};

/** Judges each resource of one type. */
export function perResource<T extends ResourceType>(
  type: T,
  judge: (resource: Typed<T>, world: World) => Verdict | null,
): Judge {
  return {
    per: "resource",
    type,
    judge: judge as unknown as (r: Typed<ResourceType>, w: World) => Verdict | null,
  };
}

/** Judges each account by resources of the types in `needs`. */
export function perAccount(
  needs: readonly ResourceType[],
  judge: (place: Place, world: World) => Verdict | null,
  proof: "one" | "all" = "one",
): Judge {
  return { per: "account", needs, proof, judge };
}

/** Judges each region of each account by resources of the types in `needs`. */
export function perRegion(
  needs: readonly ResourceType[],
  judge: (place: Place, world: World) => Verdict | null,
  proof: "one" | "all" = "one",
): Judge {
  return { per: "region", needs, proof, judge };
}

/** The last part of an ARN: what people call the resource. */
export function nameOf(id: string): string {
  return id.split(/[:/]/).at(-1) ?? id;
}

/** The verb that fits the number: "1 of 41 buckets is public", "3 of 41 buckets are public". */
export function agree(count: number, singular: string, plural: string): string {
  return count === 1 ? singular : plural;
}
