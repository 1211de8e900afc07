import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { route } from "@/app/api/define-route";
import { config } from "@/lib/application/config/config";
import { exportSnapshot, snapshotToExport } from "@/lib/application/findings/export-snapshot";
import { endpoints } from "@/lib/contract/endpoints/snapshots";

export const GET = route(endpoints.downloadSnapshot, async ({ params, scope, db }) => {
  const found = await snapshotToExport(db, scope, params);
  const text = Readable.from(exportSnapshot(found, scope, config().dataFolder));
  const packed = createGzip();
  text.on("error", (error) => packed.destroy(error));
  packed.on("close", () => text.destroy());
  text.pipe(packed);
  const day = found.takenAt.toISOString().slice(0, 10);
  return new Response(Readable.toWeb(packed) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/gzip",
      "content-disposition": `attachment; filename="heptagon-${day}-${found.id}.jsonl.gz"`,
    },
  });
});
