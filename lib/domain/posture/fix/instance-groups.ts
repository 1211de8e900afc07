import { z } from "zod";

const groups = z.object({ SecurityGroups: z.array(z.object({ GroupId: z.string() })).nonempty() });

/** The ids of an instance's security groups, from its `config`; a placeholder where they were not collected. */
export function groupsOf(config: Readonly<Record<string, unknown>>): string[] {
  const found = groups.safeParse(config);
  return found.success ? found.data.SecurityGroups.map(({ GroupId }) => GroupId) : ["ITS_GROUP"];
}
