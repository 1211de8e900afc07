import { route } from "@/app/api/define-route";
import { config } from "@/lib/application/config/config";
import { athenaParts } from "@/lib/application/lake/athena";
import { endpoints } from "@/lib/contract/endpoints/lake-athena";

export const POST = route(endpoints.athenaParts, async ({ db, note }) => {
  note({ target: "Athena", detail: { checked: true } });
  return { parts: await athenaParts(db, config().awsEndpoint) };
});
