import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./endpoint-policy-narrow";

const endpoint = (Condition?: object, VpcEndpointType = "Gateway") =>
  resource("ec2:vpc-endpoint", {
    VpcEndpointType,
    PolicyDocument: {
      Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*", Condition }],
    },
  });

it("asks for a condition that names callers", () => {
  expect(statuses(check, [endpoint()])).toEqual(["fail"]);
  expect(statuses(check, [endpoint({ StringEquals: { "aws:PrincipalOrgID": "o-1" } })])).toEqual(["pass"]);
  expect(statuses(check, [endpoint(undefined, "GatewayLoadBalancer")])).toEqual([]);
  expect(statuses(check, [resource("ec2:vpc-endpoint", {})])).toEqual(["not_assessed"]);
});
