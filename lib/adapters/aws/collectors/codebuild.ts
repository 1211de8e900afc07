import { BatchGetProjectsCommand, CodeBuildClient, ListProjectsCommand } from "@aws-sdk/client-codebuild";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

/** BatchGetProjects takes a hundred names at most. */
const atOnce = 100;

export const collector: Collector = {
  service: "codebuild",
  scope: "regional",
  operations: ["codebuild:ListProjects", "codebuild:BatchGetProjects"],
  async collect(session) {
    const client = session.client(CodeBuildClient);
    const names =
      (await session.ask("codebuild:ListProjects", (abortSignal) =>
        everyPage(async (nextToken) => {
          const page = await client.send(new ListProjectsCommand({ nextToken }), { abortSignal });
          return { items: page.projects, next: page.nextToken };
        }),
      )) ?? [];
    for (let from = 0; from < names.length; from += atOnce) {
      const answer = await session.ask("codebuild:BatchGetProjects", (abortSignal) =>
        client.send(new BatchGetProjectsCommand({ names: names.slice(from, from + atOnce) }), {
          abortSignal,
        }),
      );
      for (const one of answer?.projects ?? [])
        session.add({
          type: "codebuild:project",
          id: one.arn ?? "",
          name: one.name ?? "",
          config: {
            name: one.name,
            serviceRole: one.serviceRole,
            encryptionKey: one.encryptionKey,
            privilegedMode: one.environment?.privilegedMode,
            source: { type: one.source?.type, location: one.source?.location },
            // Values stay in AWS: they may be the very secrets that the check looks for.
            environmentVariables: (one.environment?.environmentVariables ?? []).map(({ name, type }) => ({
              name,
              type: type ?? "PLAINTEXT",
            })),
          },
        });
    }
  },
};
