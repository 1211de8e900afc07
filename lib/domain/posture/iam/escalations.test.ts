import { expect, it } from "vitest";
import { account, resource, snapshotOf, testNow } from "../testing/kit";
import { buildWorld } from "../world";
import { escalationsOf } from "./escalations";

const usersOf = (count: number) =>
  resource(
    "iam:authorization-details",
    {
      UserDetailList: Array.from({ length: count }, (_, index) => ({
        UserName: `u${index}`,
        UserId: `AIDA${index}`,
        Arn: `arn:aws:iam::${account}:user/u${index}`,
        Path: "/",
        GroupList: [],
        AttachedManagedPolicies: [],
      })),
      GroupDetailList: [],
      RoleDetailList: [],
      Policies: [],
    },
    { region: "global" },
  );

it("is searched in an estate of thousands", () => {
  const world = buildWorld(snapshotOf([usersOf(2_500)]), testNow);
  expect(escalationsOf(world, account)).toEqual([]);
});
