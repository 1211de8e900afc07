import { route } from "@/app/api/define-route";
import { listCollections } from "@/lib/application/collection/show";
import { startCollection } from "@/lib/application/collection/start";
import { endpoints } from "@/lib/contract/endpoints/collections";

export const GET = route(endpoints.listCollections, async ({ db, scope }) => ({
  collections: await listCollections(db, scope, new Date()),
}));

export const POST = route(endpoints.collect, async ({ db, note }) => {
  const started = await startCollection(db, new Date());
  note({ target: "posture collection", detail: started });
  return started;
});
