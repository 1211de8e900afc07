import { route } from "@/app/api/define-route";
import { listRejects } from "@/lib/application/timeline/list-rejects";
import { endpoints } from "@/lib/contract/endpoints/events";

export const GET = route(endpoints.listRejects, ({ query, scope, db }) => listRejects(db, scope, query));
