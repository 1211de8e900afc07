import { DescribeDomainsCommand, ListDomainNamesCommand, OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { Collector } from "../collector";

/** DescribeDomains takes five names at most. */
const atOnce = 5;

export const collector: Collector = {
  service: "opensearch",
  scope: "regional",
  operations: ["es:ListDomainNames", "es:DescribeDomains"],
  async collect(session) {
    const client = session.client(OpenSearchClient);
    const listed = await session.ask("es:ListDomainNames", async (abortSignal) => {
      const answer = await client.send(new ListDomainNamesCommand({}), { abortSignal });
      return (answer.DomainNames ?? []).flatMap(({ DomainName }) => DomainName ?? []);
    });
    const names = listed ?? [];
    for (let from = 0; from < names.length; from += atOnce) {
      const DomainNames = names.slice(from, from + atOnce);
      const answer = await session.ask("es:DescribeDomains", (abortSignal) =>
        client.send(new DescribeDomainsCommand({ DomainNames }), { abortSignal }),
      );
      for (const one of answer?.DomainStatusList ?? [])
        session.add({
          type: "opensearch:domain",
          id: one.ARN ?? "",
          name: one.DomainName ?? "",
          config: { ...one, AccessPolicies: one.AccessPolicies ? JSON.parse(one.AccessPolicies) : null },
        });
    }
  },
};
