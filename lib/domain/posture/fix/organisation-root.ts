import { z } from "zod";

const roots = z.object({ Roots: z.tuple([z.object({ Id: z.string() })], z.unknown()) });

/** The id of the organisation's root, from the `config` of what a fix is written for; a placeholder where it was not collected. */
export function rootOf(config: Readonly<Record<string, unknown>>): string {
  const found = roots.safeParse(config);
  return found.success ? found.data.Roots[0].Id : "ROOT_ID";
}
