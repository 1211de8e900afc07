import { z } from "zod";

const groups = z.object({
  DBParameterGroups: z.tuple([z.object({ DBParameterGroupName: z.string() })], z.unknown()),
});

/** The parameter group of a database, from its `config`; a placeholder where it was not collected. */
export function parameterGroupOf(config: Readonly<Record<string, unknown>>): string {
  const found = groups.safeParse(config);
  return found.success ? found.data.DBParameterGroups[0].DBParameterGroupName : "ITS_PARAMETER_GROUP";
}
