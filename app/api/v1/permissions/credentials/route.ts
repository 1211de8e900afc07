import { route } from "@/app/api/define-route";
import { askCredentials } from "@/lib/application/iam/credentials";
import { endpoints } from "@/lib/contract/endpoints/exposure";

export const GET = route(endpoints.credentials, ({ query, scope, db }) =>
  askCredentials(db, scope, { ...query, now: new Date() }),
);
