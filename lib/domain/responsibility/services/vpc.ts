import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "vpc",
  name: "Amazon VPC",
  kind: "infrastructure",
  types: [
    "ec2:vpc",
    "ec2:subnet",
    "ec2:security-group",
    "ec2:network-acl",
    "ec2:route-table",
    "ec2:internet-gateway",
    "ec2:nat-gateway",
    "ec2:vpc-endpoint",
    "ec2:vpc-peering-connection",
    "ec2:transit-gateway",
    "ec2:flow-log",
    "ec2:prefix-list",
  ],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/security.html",
  aws: ["Keeping networks of customers apart", "The physical network, and encryption between regions"],
  duties: [
    {
      area: "network",
      duty: "Route between networks narrowly",
      checks: ["peering-routes-narrow", "transit-gateway-asks"],
    },
    {
      area: "access",
      duty: "Say in endpoint policies what may be reached",
      checks: ["endpoint-policy-narrow"],
    },
    { area: "resilience", duty: "Have endpoints in several zones", checks: ["endpoint-several-zones"] },
    {
      area: "network",
      duty: "Filter by groups and network ACLs",
      checks: ["default-security-group-closed", "network-acl-admin-ports", "not-every-port-open"],
    },
    { area: "logging", duty: "Record the network's traffic", checks: ["vpc-flow-logs"] },
  ],
};
