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

it("is not searched in an estate so large that judging it would stand still", () => {
  const worldOf = (count: number) => buildWorld(snapshotOf([usersOf(count)]), testNow);
  expect(escalationsOf(worldOf(3), account)).toEqual([]);
  expect(() => escalationsOf(worldOf(2_001), account)).toThrow("2,001 principals are too many");
});
