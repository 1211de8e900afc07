import { DescribeRepositoriesCommand, ECRClient, GetRepositoryPolicyCommand } from "@aws-sdk/client-ecr";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "ecr",
  scope: "regional",
  operations: ["ecr:DescribeRepositories", "ecr:GetRepositoryPolicy"],
  async collect(session) {
    const ecr = session.client(ECRClient);
    const repositories = await session.ask("ecr:DescribeRepositories", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await ecr.send(new DescribeRepositoriesCommand({ nextToken }), { abortSignal });
        return { items: page.repositories, next: page.nextToken };
      }),
    );
    await Promise.all(
      (repositories ?? []).map(async (repository) => {
        const id = repository.repositoryArn ?? "";
        const policy = await session.ask(
          "ecr:GetRepositoryPolicy",
          (abortSignal) =>
            ecr.send(new GetRepositoryPolicyCommand({ repositoryName: repository.repositoryName }), {
              abortSignal,
            }),
          { resource: id, absent: ["RepositoryPolicyNotFoundException"] },
        );
        const policyText =
          policy === undefined ? undefined : policy?.policyText ? JSON.parse(policy.policyText) : null;
        session.add({
          type: "ecr:repository",
          id,
          name: repository.repositoryName ?? id,
          config: { ...repository, policyText },
        });
      }),
    );
  },
};
