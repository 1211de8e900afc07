import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const listener = config({
  ListenerArn: z.string(),
  Port: z.number(),
  /** HTTP | HTTPS | TCP | TLS | UDP | TCP_UDP | GENEVE */
  Protocol: z.string(),
  SslPolicy: z.string(),
  Certificates: z.array(config({ CertificateArn: z.string() })),
  DefaultActions: z.array(
    config({
      /** forward | redirect | fixed-response | authenticate-oidc | authenticate-cognito */
      Type: z.string(),
      TargetGroupArn: z.string(),
      RedirectConfig: config({ Protocol: z.string(), Port: z.string(), StatusCode: z.string() }),
      ForwardConfig: config({ TargetGroups: z.array(config({ TargetGroupArn: z.string() })) }),
    }),
  ),
});

const loadBalancer = config({
  LoadBalancerArn: z.string(),
  LoadBalancerName: z.string(),
  DNSName: z.string(),
  /** application | network | gateway */
  Type: z.string(),
  /** internet-facing | internal */
  Scheme: z.string(),
  VpcId: z.string(),
  SecurityGroups: z.array(z.string()),
  AvailabilityZones: z.array(config({ ZoneName: z.string(), SubnetId: z.string() })),
  Listeners: asked(z.array(listener)),
  /** DescribeLoadBalancerAttributes, as AWS lists them. */
  Attributes: asked(z.array(config({ Key: z.string(), Value: z.string() }))),
});

const targetGroup = config({
  TargetGroupArn: z.string(),
  TargetGroupName: z.string(),
  Protocol: z.string(),
  Port: z.number(),
  VpcId: z.string(),
  /** instance | ip | lambda | alb */
  TargetType: z.string(),
  LoadBalancerArns: z.array(z.string()),
  /** DescribeTargetHealth. */
  Targets: asked(
    z.array(config({ Id: z.string(), Port: z.number(), /** healthy | unhealthy | … */ State: z.string() })),
  ),
});

export const resources = {
  "elbv2:load-balancer": { config: loadBalancer, listedBy: ["elasticloadbalancing:DescribeLoadBalancers"] },
  "elbv2:target-group": { config: targetGroup, listedBy: ["elasticloadbalancing:DescribeTargetGroups"] },
} satisfies ResourceDefinitions;
