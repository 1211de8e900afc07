import { route } from "@/app/api/define-route";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { endpoints } from "@/lib/contract/endpoints/lint-policy";
import { lintPolicy } from "@/lib/domain/iam/lint/lint";

export const POST = route(endpoints.lintPolicy, async ({ body }) =>
  lintPolicy(body.text, await actionCatalogue()),
);
