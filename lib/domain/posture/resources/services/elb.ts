import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

/** A classic load balancer; the id is composed as AWS composes its ARN. */
const loadBalancer = config({
  LoadBalancerName: z.string(),
  DNSName: z.string(),
  /** internet-facing | internal */
  Scheme: z.string(),
  VPCId: z.string(),
  Subnets: z.array(z.string()),
  AvailabilityZones: z.array(z.string()),
  SecurityGroups: z.array(z.string()),
  ListenerDescriptions: z.array(
    config({
      Listener: config({
        /** HTTP | HTTPS | TCP | SSL */
        Protocol: z.string(),
        LoadBalancerPort: z.number(),
        SSLCertificateId: z.string(),
      }),
    }),
  ),
  /** DescribeLoadBalancerAttributes. */
  Attributes: asked(
    config({
      AccessLog: config({ Enabled: z.boolean(), S3BucketName: z.string() }),
      CrossZoneLoadBalancing: config({ Enabled: z.boolean() }),
      AdditionalAttributes: z.array(config({ Key: z.string(), Value: z.string() })),
    }),
  ),
});

export const resources = {
  "elb:load-balancer": { config: loadBalancer, listedBy: ["elasticloadbalancing:DescribeLoadBalancers"] },
} satisfies ResourceDefinitions;
