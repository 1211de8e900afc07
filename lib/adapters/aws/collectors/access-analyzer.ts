import { AccessAnalyzerClient, ListAnalyzersCommand } from "@aws-sdk/client-accessanalyzer";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "access-analyzer",
  scope: "regional",
  operations: ["access-analyzer:ListAnalyzers"],
  async collect(session) {
    const client = session.client(AccessAnalyzerClient);
    const analyzers = await session.ask("access-analyzer:ListAnalyzers", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new ListAnalyzersCommand({ nextToken }), { abortSignal });
        return { items: page.analyzers, next: page.nextToken };
      }),
    );
    for (const analyzer of analyzers ?? []) {
      session.add({
        type: "access-analyzer:analyzer",
        id: analyzer.arn ?? "",
        name: analyzer.name ?? "",
        config: { ...analyzer },
      });
    }
  },
};
