// dependency-cruiser reads source through TypeScript's compiler API, which version 7 no longer has. Loaded before it with
// `--import`, this answers its imports of "typescript" with the last version that has the API.
import { createRequire, register } from "node:module";

register("./resolve-classic-typescript.mjs", import.meta.url);

const Module = createRequire(import.meta.url)("node:module");
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  resolveFilename.call(Module, request.replace(/^typescript(?=$|\/)/, "typescript-classic"), ...rest);
