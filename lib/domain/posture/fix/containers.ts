import { z } from "zod";

const named = z.object({ containerDefinitions: z.array(z.object({ name: z.string() })) });

/** Each container of the task definition whose `config` it is, by name, with `members` set; one called "app" where none is known. */
export function eachContainer(
  config: Readonly<Record<string, unknown>>,
  members: Readonly<Record<string, unknown>>,
): Record<string, unknown>[] {
  const found = named.safeParse(config);
  const names = found.success ? found.data.containerDefinitions.map(({ name }) => name) : ["app"];
  return names.map((Name) => ({ Name, ...members }));
}
