import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

export type RouteOnDisk = { method: string; path: string; file: string; handler: Handler };

const folder = fileURLToPath(new URL("../v1", import.meta.url));
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Every method that a route.ts below app/api/v1 exports, with its address as the contract writes it. */
export async function routesOnDisk(): Promise<RouteOnDisk[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .sort();
  const modules = await Promise.all(
    files.map(async (file) => {
      const loaded = (await import(pathToFileURL(path.join(folder, file)).href)) as Record<string, Handler>;
      const address = path
        .dirname(file)
        .replaceAll(path.sep, "/")
        .replace(/\[(\w+)\]/g, "{$1}");
      return Object.entries(loaded).flatMap(([method, handler]) =>
        methods.includes(method) ? [{ method, path: `/api/v1/${address}`, file, handler }] : [],
      );
    }),
  );
  return modules.flat();
}
