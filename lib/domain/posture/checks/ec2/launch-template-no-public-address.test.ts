import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./launch-template-no-public-address";

type Version = { NetworkInterfaces: { AssociatePublicIpAddress: boolean | null }[] };
const version = (AssociatePublicIpAddress: boolean | null) => ({
  NetworkInterfaces: [{ AssociatePublicIpAddress }],
});
const template = (Versions: Version[] | undefined) =>
  resource("ec2:launch-template", { LaunchTemplateId: "lt-1", Versions });

it("looks at both versions", () => {
  expect(statuses(check, [template([version(false), { NetworkInterfaces: [] }])])).toEqual(["pass"]);
  expect(statuses(check, [template([version(null)])])).toEqual(["pass"]);
  expect(statuses(check, [template([version(false), version(true)])])).toEqual(["fail"]);
  expect(statuses(check, [template(undefined)])).toEqual(["not_assessed"]);
});
