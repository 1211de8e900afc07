import { z } from "zod";
import { config, type ResourceDefinitions, timestamp } from "../shape";

const certificate = config({
  CertificateArn: z.string(),
  DomainName: z.string(),
  /** ISSUED | EXPIRED | PENDING_VALIDATION | … */
  Status: z.string(),
  NotAfter: timestamp,
  /** RSA-2048 | EC-prime256v1 | … */
  KeyAlgorithm: z.string(),
  InUseBy: z.array(z.string()),
});

export const resources = {
  "acm:certificate": { config: certificate, listedBy: ["acm:ListCertificates"] },
} satisfies ResourceDefinitions;
