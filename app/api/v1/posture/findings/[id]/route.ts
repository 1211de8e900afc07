import { route } from "@/app/api/define-route";
import { getFinding } from "@/lib/application/findings/get-finding";
import { endpoints } from "@/lib/contract/endpoints/posture";

export const GET = route(endpoints.getFinding, ({ params, scope, db }) => getFinding(db, scope, params.id));
