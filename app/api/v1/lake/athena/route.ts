import { route } from "@/app/api/define-route";
import { saveAthena, showAthena } from "@/lib/application/lake/athena";
import { endpoints } from "@/lib/contract/endpoints/lake-athena";

export const GET = route(endpoints.showAthena, ({ db }) => showAthena(db));

export const PUT = route(endpoints.saveAthena, ({ body, db, note }) => {
  const { enabled, location, monthlyUsd, cutOffGb } = body;
  note({ target: "Athena", detail: { enabled, location, monthlyUsd, cutOffGb } });
  return saveAthena(db, body);
});
