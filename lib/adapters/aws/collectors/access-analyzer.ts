import {
  AccessAnalyzerClient,
  type AnalyzerSummary,
  ListAnalyzersCommand,
  ListFindingsV2Command,
} from "@aws-sdk/client-accessanalyzer";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

/** So many of an analyzer's findings are named; the rest are counted. */
const named = 20;

/** The findings that wait for somebody, of an analyzer that works; undefined when they could not be listed. */
async function activeFindings(
  session: CollectorSession,
  client: AccessAnalyzerClient,
  analyzer: AnalyzerSummary,
) {
  if (analyzer.status !== "ACTIVE") return null;
  const found = await session.ask(
    // https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListFindingsV2.html: the same action as ListFindings
    "access-analyzer:ListFindings",
    (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(
          new ListFindingsV2Command({
            analyzerArn: analyzer.arn,
            filter: { status: { eq: ["ACTIVE"] } },
            nextToken,
          }),
          { abortSignal },
        );
        return { items: page.findings, next: page.nextToken };
      }),
    { resource: analyzer.arn },
  );
  return (
    found && {
      count: found.length,
      first: found
        .slice(0, named)
        .map(({ id, resource, resourceType, findingType }) => ({ id, resource, resourceType, findingType })),
    }
  );
}

export const collector: Collector = {
  service: "access-analyzer",
  scope: "regional",
  operations: ["access-analyzer:ListAnalyzers", "access-analyzer:ListFindings"],
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
        config: { ...analyzer, ActiveFindings: await activeFindings(session, client, analyzer) },
      });
    }
  },
};
