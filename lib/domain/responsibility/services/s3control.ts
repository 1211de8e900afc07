import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "s3control",
  name: "Amazon S3 access points",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points.html",
  aws: ["Deciding each request by the access point's policy and the bucket's"],
  duties: [
    {
      area: "access",
      duty: "Block public access at each access point",
      checks: ["access-point-blocks-public-access"],
    },
    {
      area: "network",
      duty: "Limit access points to your networks, where they serve only those",
      checks: [],
    },
  ],
};
