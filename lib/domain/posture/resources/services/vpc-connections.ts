import { z } from "zod";
import { config, policyDocument, type ResourceDefinitions } from "../shape";

const endpoint = config({
  VpcEndpointId: z.string(),
  /** Interface | Gateway | GatewayLoadBalancer | Resource | ServiceNetwork */
  VpcEndpointType: z.string(),
  VpcId: z.string(),
  ServiceName: z.string(),
  State: z.string(),
  SubnetIds: z.array(z.string()),
  PolicyDocument: policyDocument,
});

const peer = config({
  VpcId: z.string(),
  OwnerId: z.string(),
  CidrBlock: z.string(),
  CidrBlockSet: z.array(config({ CidrBlock: z.string() })),
});

const peering = config({
  VpcPeeringConnectionId: z.string(),
  /** active | pending-acceptance | … */
  Status: config({ Code: z.string() }),
  RequesterVpcInfo: peer,
  AccepterVpcInfo: peer,
});

export const resources = {
  "ec2:vpc-endpoint": { config: endpoint, listedBy: ["ec2:DescribeVpcEndpoints"] },
  "ec2:vpc-peering-connection": { config: peering, listedBy: ["ec2:DescribeVpcPeeringConnections"] },
} satisfies ResourceDefinitions;
