import type { z } from "zod";
import { isKnownType, type ResourceType, resourceDefinitions } from "../resources/types";

type Shape = Record<string, z.ZodType>;

function bare(schema: unknown): unknown {
  let one = schema as { type?: string; unwrap?: () => unknown };
  while (one?.type === "optional" || one?.type === "nullable") one = one.unwrap?.() as typeof one;
  return one;
}

function shapeOf(schema: unknown): Shape | undefined {
  const one = bare(schema) as { type?: string; shape?: Shape };
  return one?.type === "object" ? one.shape : undefined;
}

/** The members that a type's config is known to have, each with whether it took a call of its own. */
export function membersOf(type: string): { name: string; asked: boolean }[] {
  if (!isKnownType(type)) return [];
  const shape = shapeOf(resourceDefinitions[type].config) ?? {};
  return Object.entries(shape).map(([name, schema]) => {
    const optional = schema as z.ZodType & { unwrap?: () => z.ZodType };
    const inner =
      (optional as unknown as { type: string }).type === "optional" ? optional.unwrap?.() : optional;
    return { name, asked: (inner as unknown as { type?: string })?.type === "nullable" };
  });
}

/** Every path below a type's config that its shape knows, lists as [*]; at most `depth` members deep. */
export function knownPaths(type: ResourceType, depth = 3): string[] {
  const walk = (schema: unknown, path: string, left: number): string[] => {
    const one = bare(schema) as { type?: string; element?: unknown };
    if (one?.type === "array") return [path, ...walk(one.element, `${path}[*]`, left)];
    const shape = left > 0 ? shapeOf(one) : undefined;
    const own = path.endsWith("[*]") || path === "config" ? [] : [path];
    return [
      ...own,
      ...Object.entries(shape ?? {}).flatMap(([name, next]) => walk(next, `${path}.${name}`, left - 1)),
    ];
  };
  return [...new Set(walk(resourceDefinitions[type].config, "config", depth))];
}
