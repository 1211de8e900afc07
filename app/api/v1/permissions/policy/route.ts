import { route } from "@/app/api/define-route";
import { policyDocument } from "@/lib/application/iam/what-if";
import { endpoints } from "@/lib/contract/endpoints/compare-permissions";

export const GET = route(endpoints.policyDocument, ({ query, scope, db }) =>
  policyDocument(db, scope, query),
);
