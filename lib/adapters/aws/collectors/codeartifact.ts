import {
  CodeartifactClient,
  ListPackagesCommand,
  ListPackageVersionsCommand,
  ListRepositoriesCommand,
  type PackageSummary,
  type RepositorySummary,
} from "@aws-sdk/client-codeartifact";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

async function addPackage(
  session: CollectorSession,
  client: CodeartifactClient,
  repository: RepositorySummary,
  found: PackageSummary,
): Promise<void> {
  const { domainName: domain, domainOwner, name } = repository;
  const path = [domain, name, found.format, found.namespace ?? "", found.package].join("/");
  const id = `arn:${session.partition}:codeartifact:${session.region}:${domainOwner}:package/${path}`;
  const newest = await session.ask(
    "codeartifact:ListPackageVersions",
    (abortSignal) =>
      client.send(
        new ListPackageVersionsCommand({
          domain,
          domainOwner,
          repository: name,
          format: found.format,
          namespace: found.namespace,
          package: found.package,
          sortBy: "PUBLISHED_TIME",
          maxResults: 1,
        }),
        { abortSignal },
      ),
    { resource: id, absent: ["ResourceNotFoundException"] },
  );
  session.add({
    type: "codeartifact:package",
    id,
    name: [found.namespace, found.package].filter(Boolean).join("/"),
    config: {
      domainName: domain,
      domainOwner,
      repositoryName: name,
      format: found.format,
      namespace: found.namespace ?? null,
      package: found.package,
      restrictions: found.originConfiguration?.restrictions ?? null,
      newestOrigin: newest && (newest.versions?.[0]?.origin?.originType ?? null),
    },
  });
}

export const collector: Collector = {
  service: "codeartifact",
  scope: "regional",
  operations: [
    "codeartifact:ListRepositories",
    "codeartifact:ListPackages",
    "codeartifact:ListPackageVersions",
  ],
  async collect(session) {
    const client = session.client(CodeartifactClient);
    const repositories = await session.ask("codeartifact:ListRepositories", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new ListRepositoriesCommand({ nextToken }), { abortSignal });
        return { items: page.repositories, next: page.nextToken };
      }),
    );
    await Promise.all(
      (repositories ?? []).map(async (repository) => {
        const { domainName: domain, domainOwner, name, arn } = repository;
        const packages = await session.ask(
          "codeartifact:ListPackages",
          (abortSignal) =>
            everyPage(async (nextToken) => {
              const page = await client.send(
                new ListPackagesCommand({ domain, domainOwner, repository: name, nextToken }),
                { abortSignal },
              );
              return { items: page.packages, next: page.nextToken };
            }),
          { resource: arn },
        );
        await Promise.all((packages ?? []).map((found) => addPackage(session, client, repository, found)));
      }),
    );
  },
};
