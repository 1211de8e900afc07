import { expect, it } from "vitest";
import { resource, snapshotOf, testNow } from "../testing/kit";
import { buildWorld } from "../world";
import { isPublicSubnet } from "./routes";

const table = (GatewayId: string, Associations: { Main?: boolean; SubnetId?: string }[], State = "active") =>
  resource(
    "ec2:route-table",
    { VpcId: "vpc-1", Routes: [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId, State }], Associations },
    { name: `${GatewayId}${State}` },
  );
const world = (...tables: ReturnType<typeof table>[]) => buildWorld(snapshotOf(tables), testNow);
const subnet = { SubnetId: "subnet-1", VpcId: "vpc-1" };

it("takes the subnet's own table before the main one, and says when it knows neither", () => {
  expect(isPublicSubnet(world(table("igw-1", [{ SubnetId: "subnet-1" }])), subnet)).toBe(true);
  expect(isPublicSubnet(world(table("igw-1", [{ Main: true }])), subnet)).toBe(true);
  expect(
    isPublicSubnet(
      world(table("igw-1", [{ Main: true }]), table("vgw-1", [{ SubnetId: "subnet-1" }])),
      subnet,
    ),
  ).toBe(false);
  expect(isPublicSubnet(world(table("igw-1", [{ SubnetId: "subnet-1" }], "blackhole")), subnet)).toBe(false);
  expect(isPublicSubnet(world(table("igw-1", [{ SubnetId: "subnet-9" }])), subnet)).toBeUndefined();
});
