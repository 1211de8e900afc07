import { route } from "@/app/api/define-route";
import { scores } from "@/lib/application/findings/scores";
import { endpoints } from "@/lib/contract/endpoints/scores";

export const GET = route(endpoints.scores, ({ query, scope, db }) =>
  scores(db, scope, new Date(query.to ?? Date.now())),
);
