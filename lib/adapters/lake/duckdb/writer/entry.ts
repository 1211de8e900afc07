import { compact } from "./compact";
import type { WriterRequest } from "./messages";
import { takeOut } from "./take-out";
import { writeTable } from "./write-table";

async function answer(request: WriterRequest): Promise<unknown> {
  if (request.kind === "compact") return compact(request);
  return request.kind === "take-out" ? takeOut(request) : writeTable(request);
}

process.on("message", (request: WriterRequest) => {
  answer(request).then(
    (done) => process.send?.({ answer: done }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
// Whoever asked is gone: nobody waits for an answer.
process.on("disconnect", () => process.exit(0));
