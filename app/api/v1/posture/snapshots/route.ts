import { route } from "@/app/api/define-route";
import { listSnapshots } from "@/lib/application/findings/list-snapshots";
import { endpoints } from "@/lib/contract/endpoints/snapshots";

export const GET = route(endpoints.listSnapshots, ({ scope, db }) => listSnapshots(db, scope));
