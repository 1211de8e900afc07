import {
  DescribeAddressesCommand,
  DescribeFlowLogsCommand,
  DescribeImagesCommand,
  DescribeInternetGatewaysCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkAclsCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeTransitGatewaysCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcPeeringConnectionsCommand,
  DescribeVpcsCommand,
} from "@aws-sdk/client-ec2";
import { listing } from "./listing";

/** What a packet meets on its way to a machine, and what AWS lists of it in pages. */
export const networkListings = [
  listing({
    operation: "ec2:DescribeSecurityGroups",
    kind: "security-group",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeSecurityGroupsCommand({ NextToken }), { abortSignal });
      return { items: page.SecurityGroups, next: page.NextToken };
    },
    identify: (group) => group.GroupId,
  }),
  listing({
    operation: "ec2:DescribeVpcs",
    kind: "vpc",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeVpcsCommand({ NextToken }), { abortSignal });
      return { items: page.Vpcs, next: page.NextToken };
    },
    identify: (vpc) => vpc.VpcId,
  }),
  listing({
    operation: "ec2:DescribeSubnets",
    kind: "subnet",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeSubnetsCommand({ NextToken }), { abortSignal });
      return { items: page.Subnets, next: page.NextToken };
    },
    identify: (subnet) => subnet.SubnetId,
  }),
  listing({
    operation: "ec2:DescribeNetworkAcls",
    kind: "network-acl",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeNetworkAclsCommand({ NextToken }), { abortSignal });
      return { items: page.NetworkAcls, next: page.NextToken };
    },
    identify: (acl) => acl.NetworkAclId,
  }),
  listing({
    operation: "ec2:DescribeRouteTables",
    kind: "route-table",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeRouteTablesCommand({ NextToken }), { abortSignal });
      return { items: page.RouteTables, next: page.NextToken };
    },
    identify: (table) => table.RouteTableId,
  }),
  listing({
    operation: "ec2:DescribeInternetGateways",
    kind: "internet-gateway",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeInternetGatewaysCommand({ NextToken }), { abortSignal });
      return { items: page.InternetGateways, next: page.NextToken };
    },
    identify: (gateway) => gateway.InternetGatewayId,
  }),
  listing({
    operation: "ec2:DescribeNatGateways",
    kind: "nat-gateway",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeNatGatewaysCommand({ NextToken }), { abortSignal });
      return { items: page.NatGateways, next: page.NextToken };
    },
    identify: (gateway) => gateway.NatGatewayId,
  }),
  listing({
    operation: "ec2:DescribeTransitGateways",
    kind: "transit-gateway",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeTransitGatewaysCommand({ NextToken }), { abortSignal });
      return { items: page.TransitGateways, next: page.NextToken };
    },
    identify: (gateway) => gateway.TransitGatewayId,
  }),
  listing({
    operation: "ec2:DescribeNetworkInterfaces",
    kind: "network-interface",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeNetworkInterfacesCommand({ NextToken }), { abortSignal });
      return {
        items: page.NetworkInterfaces?.map(({ TagSet, ...item }) => ({ ...item, Tags: TagSet })),
        next: page.NextToken,
      };
    },
    identify: (item) => item.NetworkInterfaceId,
  }),
  listing({
    operation: "ec2:DescribeAddresses",
    kind: "address",
    async page(ec2, _token, abortSignal) {
      const page = await ec2.send(new DescribeAddressesCommand({}), { abortSignal });
      return { items: page.Addresses, next: undefined };
    },
    identify: (address) => address.AllocationId ?? address.PublicIp,
  }),
  listing({
    operation: "ec2:DescribeVpcEndpoints",
    kind: "vpc-endpoint",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeVpcEndpointsCommand({ NextToken }), { abortSignal });
      return { items: page.VpcEndpoints, next: page.NextToken };
    },
    identify: (endpoint) => endpoint.VpcEndpointId,
  }),
  listing({
    operation: "ec2:DescribeVpcPeeringConnections",
    kind: "vpc-peering-connection",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeVpcPeeringConnectionsCommand({ NextToken }), { abortSignal });
      return { items: page.VpcPeeringConnections, next: page.NextToken };
    },
    identify: (peering) => peering.VpcPeeringConnectionId,
  }),
  listing({
    operation: "ec2:DescribeFlowLogs",
    kind: "flow-log",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeFlowLogsCommand({ NextToken }), { abortSignal });
      return { items: page.FlowLogs, next: page.NextToken };
    },
    identify: (log) => log.FlowLogId,
  }),
  listing({
    operation: "ec2:DescribeImages",
    kind: "image",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeImagesCommand({ Owners: ["self"], NextToken }), {
        abortSignal,
      });
      return { items: page.Images, next: page.NextToken };
    },
    identify: (image) => image.ImageId,
  }),
] as const;
