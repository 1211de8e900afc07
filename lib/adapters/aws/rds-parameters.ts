import { DescribeDBParametersCommand, type Parameter, type RDSClient } from "@aws-sdk/client-rds";
import type { CollectorSession } from "./collector";
import { everyPage } from "./paginate";

/** The parameters that force TLS; a group has hundreds of others that nothing here reads. */
const wanted = new Set(["rds.force_ssl", "require_secure_transport"]);

type Kept = Pick<Parameter, "ParameterName" | "ParameterValue">;

/** The parameters that checks read, of each parameter group once; a group that could not be read is missing. */
export async function parametersByGroup(
  session: CollectorSession,
  rds: RDSClient,
  groups: readonly string[],
): Promise<Map<string, Kept[]>> {
  const found = new Map<string, Kept[]>();
  await Promise.all(
    [...new Set(groups)].filter(Boolean).map(async (DBParameterGroupName) => {
      const listed = await session.ask("rds:DescribeDBParameters", (abortSignal) =>
        everyPage(async (Marker) => {
          const page = await rds.send(new DescribeDBParametersCommand({ DBParameterGroupName, Marker }), {
            abortSignal,
          });
          const items = page.Parameters?.filter(({ ParameterName = "" }) => wanted.has(ParameterName));
          return { items, next: page.Marker };
        }),
      );
      const kept = listed?.map(({ ParameterName, ParameterValue }) => ({ ParameterName, ParameterValue }));
      if (kept) found.set(DBParameterGroupName, kept);
    }),
  );
  return found;
}
