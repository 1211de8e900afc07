import { identify } from "@/app/api/identify";
import { failed } from "@/app/api/problem-response";
import { authorise } from "@/lib/application/access/authorise";
import { database } from "@/lib/application/database";
import { Problem } from "@/lib/domain/errors/problem";

/** Whatever no other route takes: 401 first, so that strangers learn nothing of what is there, then 404. */
async function answer(request: Request): Promise<Response> {
  try {
    authorise(await identify(request, database()), "session:own");
    throw new Problem("not-found", `There is nothing at ${new URL(request.url).pathname}.`, {
      next: "See /api/v1/openapi.json for what there is.",
    });
  } catch (error) {
    return failed(`${request.method} unknown`, error);
  }
}

export { answer as GET, answer as POST, answer as PUT, answer as PATCH, answer as DELETE };
