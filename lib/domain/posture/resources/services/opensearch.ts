import { z } from "zod";
import { config, policyDocument, type ResourceDefinitions } from "../shape";

const domain = config({
  DomainName: z.string(),
  ARN: z.string(),
  /** Missing: the domain has a public endpoint. */
  VPCOptions: config({ VPCId: z.string(), SubnetIds: z.array(z.string()) }),
  AccessPolicies: policyDocument.nullable(),
  EncryptionAtRestOptions: config({ Enabled: z.boolean(), KmsKeyId: z.string() }),
  NodeToNodeEncryptionOptions: config({ Enabled: z.boolean() }),
  AdvancedSecurityOptions: config({ Enabled: z.boolean() }),
  DomainEndpointOptions: config({ EnforceHTTPS: z.boolean(), TLSSecurityPolicy: z.string() }),
  LogPublishingOptions: z.record(z.string(), config({ Enabled: z.boolean() })),
  ServiceSoftwareOptions: config({ UpdateAvailable: z.boolean() }),
});

export const resources = {
  "opensearch:domain": { config: domain, listedBy: ["es:ListDomainNames"] },
} satisfies ResourceDefinitions;
