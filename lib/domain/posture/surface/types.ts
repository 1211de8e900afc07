import type { ResourceType } from "../resources/types";
import { doorTypes } from "./surface";

/** Every type that the attack surface and its pictures are computed from: the things, and what stands around them. */
export const surfaceTypes: readonly ResourceType[] = [
  ...new Set<ResourceType>([
    ...doorTypes,
    "ec2:vpc",
    "ec2:subnet",
    "ec2:security-group",
    "ec2:network-acl",
    "ec2:route-table",
    "ec2:internet-gateway",
    "ec2:nat-gateway",
    "ec2:address",
    "ec2:prefix-list",
    "ec2:volume",
    "elbv2:target-group",
    "wafv2:web-acl",
    "ssm:managed-instance",
    "s3:account-public-access-block",
  ]),
];
