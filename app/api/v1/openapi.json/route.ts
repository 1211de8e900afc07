import { route } from "@/app/api/define-route";
import { allEndpoints } from "@/lib/contract/all-endpoints";
import { endpoints } from "@/lib/contract/endpoints/system";
import { openApiDocument } from "@/lib/contract/openapi";
import manifest from "@/package.json";

export const GET = route(endpoints.openApi, () => openApiDocument(allEndpoints, manifest.version));
