import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const internetGateway = config({
  InternetGatewayId: z.string(),
  Attachments: z.array(config({ VpcId: z.string(), State: z.string() })),
});

const route = config({
  DestinationCidrBlock: z.string(),
  DestinationIpv6CidrBlock: z.string(),
  DestinationPrefixListId: z.string(),
  /** igw-… | vgw-… | vpce-… | local */
  GatewayId: z.string(),
  NatGatewayId: z.string(),
  TransitGatewayId: z.string(),
  NetworkInterfaceId: z.string(),
  VpcPeeringConnectionId: z.string(),
  EgressOnlyInternetGatewayId: z.string(),
  /** active | blackhole */
  State: z.string(),
});

const routeTable = config({
  RouteTableId: z.string(),
  VpcId: z.string(),
  Routes: z.array(route),
  /** One with `Main` set rules every subnet of the VPC that no other table names. */
  Associations: z.array(
    config({
      Main: z.boolean(),
      SubnetId: z.string(),
      GatewayId: z.string(),
      AssociationState: config({ State: z.string() }),
    }),
  ),
});

const networkInterface = config({
  NetworkInterfaceId: z.string(),
  /** interface | nat_gateway | network_load_balancer | lambda | … */
  InterfaceType: z.string(),
  Description: z.string(),
  Status: z.string(),
  RequesterId: z.string(),
  RequesterManaged: z.boolean(),
  VpcId: z.string(),
  SubnetId: z.string(),
  PrivateIpAddress: z.string(),
  Groups: z.array(config({ GroupId: z.string(), GroupName: z.string() })),
  /** Missing: no public IPv4 address. */
  Association: config({ PublicIp: z.string(), AllocationId: z.string(), IpOwnerId: z.string() }),
  Ipv6Addresses: z.array(config({ Ipv6Address: z.string() })),
  Attachment: config({ InstanceId: z.string(), InstanceOwnerId: z.string() }),
});

const natGateway = config({
  NatGatewayId: z.string(),
  VpcId: z.string(),
  SubnetId: z.string(),
  State: z.string(),
  /** public | private */
  ConnectivityType: z.string(),
  NatGatewayAddresses: z.array(config({ PublicIp: z.string(), NetworkInterfaceId: z.string() })),
});

const address = config({
  AllocationId: z.string(),
  PublicIp: z.string(),
  InstanceId: z.string(),
  NetworkInterfaceId: z.string(),
  AssociationId: z.string(),
});

/** Prefix lists that the account owns, and those of AWS, whose entries are not asked for. */
const prefixList = config({
  PrefixListId: z.string(),
  PrefixListName: z.string(),
  OwnerId: z.string(),
  Entries: asked(z.array(config({ Cidr: z.string(), Description: z.string() }))),
});

/** Images that the account owns. */
const image = config({
  ImageId: z.string(),
  Name: z.string(),
  /** True: everyone may start it, and read what is on its disks. */
  Public: z.boolean(),
  State: z.string(),
});

export const resources = {
  "ec2:internet-gateway": { config: internetGateway, listedBy: ["ec2:DescribeInternetGateways"] },
  "ec2:route-table": { config: routeTable, listedBy: ["ec2:DescribeRouteTables"] },
  "ec2:network-interface": { config: networkInterface, listedBy: ["ec2:DescribeNetworkInterfaces"] },
  "ec2:nat-gateway": { config: natGateway, listedBy: ["ec2:DescribeNatGateways"] },
  "ec2:address": { config: address, listedBy: ["ec2:DescribeAddresses"] },
  "ec2:prefix-list": { config: prefixList, listedBy: ["ec2:DescribeManagedPrefixLists"] },
  "ec2:image": { config: image, listedBy: ["ec2:DescribeImages"] },
} satisfies ResourceDefinitions;
