import { route } from "@/app/api/define-route";
import { config } from "@/lib/application/config/config";
import { makeAthenaParts } from "@/lib/application/lake/athena";
import { endpoints } from "@/lib/contract/endpoints/lake-athena";

export const POST = route(endpoints.makeAthenaParts, async ({ db, note }) => {
  const parts = await makeAthenaParts(db, config().awsEndpoint);
  note({ target: "Athena", detail: { made: parts.map(({ name, state }) => `${name}: ${state}`) } });
  return { parts };
});
