import {
  CloudFrontClient,
  GetDistributionConfigCommand,
  ListDistributionsCommand,
} from "@aws-sdk/client-cloudfront";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "cloudfront",
  scope: "global",
  operations: ["cloudfront:ListDistributions", "cloudfront:GetDistributionConfig"],
  async collect(session) {
    const client = session.client(CloudFrontClient);
    const listed = await session.ask("cloudfront:ListDistributions", (abortSignal) =>
      everyPage(async (Marker) => {
        const { DistributionList } = await client.send(new ListDistributionsCommand({ Marker }), {
          abortSignal,
        });
        return { items: DistributionList?.Items, next: DistributionList?.NextMarker };
      }),
    );
    await Promise.all(
      (listed ?? []).map(async ({ Id = "", ARN: id = "", DomainName, WebACLId, Origins }) => {
        const answer = await session.ask(
          "cloudfront:GetDistributionConfig",
          (abortSignal) => client.send(new GetDistributionConfigCommand({ Id }), { abortSignal }),
          { resource: id },
        );
        const found = answer?.DistributionConfig;
        session.add({
          type: "cloudfront:distribution",
          id,
          name: DomainName ?? Id,
          config: {
            Id,
            DomainName,
            WebACLId: WebACLId || null,
            DefaultRootObject: found ? found.DefaultRootObject || null : undefined,
            Logging: found ? { Enabled: found.Logging?.Enabled ?? false } : undefined,
            MinimumProtocolVersion: found?.ViewerCertificate?.MinimumProtocolVersion,
            ViewerProtocolPolicy: found?.DefaultCacheBehavior?.ViewerProtocolPolicy,
            Origins: (Origins?.Items ?? []).map((origin) => ({
              Id: origin.Id,
              DomainName: origin.DomainName,
            })),
          },
        });
      }),
    );
  },
};
