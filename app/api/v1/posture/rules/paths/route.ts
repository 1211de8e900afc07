import { route } from "@/app/api/define-route";
import { rulePaths } from "@/lib/application/checks/try-rule";
import { endpoints } from "@/lib/contract/endpoints/checks";

export const GET = route(endpoints.rulePaths, ({ query, scope, db }) => rulePaths(db, scope, query.type));
