import {
  DescribeImageScanFindingsCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetRepositoryPolicyCommand,
  type ImageDetail,
  type Repository,
} from "@aws-sdk/client-ecr";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

const pushed = ({ imagePushedAt }: ImageDetail) => imagePushedAt?.getTime() ?? 0;

/** The image that was pushed last; null: the repository is empty. */
async function newestImage(session: CollectorSession, ecr: ECRClient, repository: Repository) {
  const { repositoryName, repositoryArn } = repository;
  const images = await session.ask(
    "ecr:DescribeImages",
    (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await ecr.send(
          new DescribeImagesCommand({ repositoryName, nextToken, maxResults: 1_000 }),
          {
            abortSignal,
          },
        );
        return { items: page.imageDetails, next: page.nextToken };
      }),
    { resource: repositoryArn },
  );
  return images?.reduce<ImageDetail | null>((a, b) => (a && pushed(a) >= pushed(b) ? a : b), null);
}

/** What the scan of an image found, as counts by severity; null: it was never scanned. */
async function scanOf(
  session: CollectorSession,
  ecr: ECRClient,
  { repositoryName, repositoryArn }: Repository,
  image: ImageDetail,
) {
  const answer = await session.ask(
    "ecr:DescribeImageScanFindings",
    (abortSignal) =>
      ecr.send(
        new DescribeImageScanFindingsCommand({
          repositoryName,
          imageId: { imageDigest: image.imageDigest },
          maxResults: 1,
        }),
        { abortSignal },
      ),
    { resource: repositoryArn, absent: ["ScanNotFoundException"] },
  );
  return (
    answer && {
      status: answer.imageScanStatus?.status,
      description: answer.imageScanStatus?.description,
      findingSeverityCounts: answer.imageScanFindings?.findingSeverityCounts ?? {},
    }
  );
}

async function addRepository(
  session: CollectorSession,
  ecr: ECRClient,
  repository: Repository,
): Promise<void> {
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
  const image = await newestImage(session, ecr, repository);
  session.add({
    type: "ecr:repository",
    id,
    name: repository.repositoryName ?? id,
    config: {
      ...repository,
      policyText,
      NewestImage: image && {
        imageDigest: image.imageDigest,
        imageTags: image.imageTags ?? [],
        imagePushedAt: image.imagePushedAt,
      },
      NewestScan: image && (await scanOf(session, ecr, repository, image)),
    },
  });
}

export const collector: Collector = {
  service: "ecr",
  scope: "regional",
  operations: [
    "ecr:DescribeRepositories",
    "ecr:GetRepositoryPolicy",
    "ecr:DescribeImages",
    "ecr:DescribeImageScanFindings",
  ],
  async collect(session) {
    const ecr = session.client(ECRClient);
    const repositories = await session.ask("ecr:DescribeRepositories", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await ecr.send(new DescribeRepositoriesCommand({ nextToken }), { abortSignal });
        return { items: page.repositories, next: page.nextToken };
      }),
    );
    await Promise.all((repositories ?? []).map((repository) => addRepository(session, ecr, repository)));
  },
};
