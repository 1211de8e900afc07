import { route } from "@/app/api/define-route";
import { dataSources } from "@/lib/application/data/data-sources";
import { endpoints } from "@/lib/contract/endpoints/system";

export const GET = route(endpoints.dataSources, ({ db }) => dataSources(db));
