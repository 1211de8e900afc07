import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "ecr",
  name: "Amazon ECR",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/security.html",
  aws: ["Storing images durably and encrypted", "The registry's endpoints and the scanner's database"],
  duties: [
    {
      area: "patching",
      duty: "Scan images, and build them again when holes are found",
      checks: ["image-scan-on-push", "newest-image-without-holes"],
    },
    { area: "access", duty: "Limit who pulls and pushes", checks: ["repository-not-public"] },
    { area: "configuration", duty: "Keep tags from being moved, and old images from piling up", checks: [] },
  ],
};
