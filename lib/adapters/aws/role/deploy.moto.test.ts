import { CloudFormationClient, CreateStackCommand } from "@aws-sdk/client-cloudformation";
import { GetRoleCommand, IAMClient, ListAttachedRolePoliciesCommand } from "@aws-sdk/client-iam";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectors } from "../collectors.generated";
import { type Moto, motoInstalled, startMoto } from "../testing/moto";
import { roleText } from "./formats";
import { managedPolicies, readOnlyPolicy } from "./policies";

describe.runIf(motoInstalled())("the role's template", () => {
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.stop());

  it("makes a role with every policy when it is deployed", async () => {
    const config = { endpoint: moto.endpoint, region: "eu-west-1" };
    const TemplateBody = roleText("cloudformation", collectors, {
      roleName: "audit/HeptagonReadOnly",
      principal: "arn:aws:iam::111122223333:role/heptagon",
      externalId: "north",
    });
    const stack = { StackName: "heptagon", TemplateBody };
    await new CloudFormationClient(config).send(
      new CreateStackCommand({ ...stack, Capabilities: ["CAPABILITY_NAMED_IAM"] }),
    );
    const iam = new IAMClient(config);
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: "HeptagonReadOnly" }));
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "")).toContain("north");
    const attached = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: "HeptagonReadOnly" }));
    const names = managedPolicies(readOnlyPolicy(collectors)).map(
      (_, index) => `HeptagonReadOnly-${index + 1}`,
    );
    expect(attached.AttachedPolicies?.map(({ PolicyName }) => PolicyName).sort()).toEqual(names);
  });
});
