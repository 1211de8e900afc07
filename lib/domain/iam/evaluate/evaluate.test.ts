import { describe, expect, it } from "vitest";
import { allowAll, appSession, dana, decided, stranger } from "../testing/ask";

const account = "arn:aws:iam::111122223333:root";
const role = "arn:aws:iam::111122223333:role/App";
const grant = (Principal: unknown, more = {}) => [{ ...allowAll, Principal, ...more }];
const to = (arn: string) => grant({ AWS: arn });
const nothing = [{ Effect: "Allow", Action: "ec2:Nothing", Resource: "*" }];
const key = { action: "kms:Decrypt", resource: "arn:aws:kms:eu-west-1:111122223333:key/k" };
const trust = { action: "sts:AssumeRole", resource: role };

describe("one account", () => {
  it("denies what nobody allows, allows what an identity policy allows, and lets a deny win", () => {
    expect(decided({})).toBe("ImplicitlyDenied");
    expect(decided({ identity: [allowAll] })).toBe("Allowed");
    expect(decided({ identity: [allowAll, { ...allowAll, Effect: "Deny" }] })).toBe("ExplicitlyDenied");
    expect(decided({ identity: [allowAll], policy: grant("*", { Effect: "Deny" }) })).toBe(
      "ExplicitlyDenied",
    );
  });

  it("allows within boundary and session policy only", () => {
    expect(decided({ identity: [allowAll], boundary: nothing })).toBe("ImplicitlyDenied");
    expect(decided({ identity: [allowAll], boundary: [allowAll] })).toBe("Allowed");
    expect(decided({ principal: appSession, identity: [allowAll], session: nothing })).toBe(
      "ImplicitlyDenied",
    );
  });

  it("lets a resource policy stand alone when it names the user, the session or everyone", () => {
    expect(decided({ policy: to(dana), boundary: nothing })).toBe("Allowed");
    expect(decided({ policy: grant("*"), boundary: nothing })).toBe("Allowed");
    expect(
      decided({ principal: appSession, policy: to(appSession), boundary: nothing, session: nothing }),
    ).toBe("Allowed");
  });

  it("keeps a grant to a role within boundary and session policy", () => {
    expect(decided({ principal: appSession, policy: to(role) })).toBe("Allowed");
    expect(decided({ principal: appSession, policy: to(role), boundary: nothing })).toBe("ImplicitlyDenied");
    expect(decided({ principal: appSession, policy: to(role), session: nothing })).toBe("ImplicitlyDenied");
  });

  it("takes a grant to the account as a delegation", () => {
    expect(decided({ policy: to(account) })).toBe("ImplicitlyDenied");
    expect(decided({ policy: to("111122223333") })).toBe("ImplicitlyDenied");
    expect(decided({ policy: to(account), identity: [allowAll] })).toBe("Allowed");
  });

  it("gives the account's root everything but what is denied", () => {
    expect(decided({ principal: account })).toBe("Allowed");
    expect(decided({ principal: account, scps: [[{ ...allowAll, Effect: "Deny" }]] })).toBe(
      "ExplicitlyDenied",
    );
    expect(decided({ principal: account, policy: grant("*", { Effect: "Deny" }) })).toBe("ExplicitlyDenied");
  });
});

describe("keys and roles", () => {
  it("asks the key policy, which may delegate to the account", () => {
    expect(
      decided({ ...key, identity: [allowAll], policy: nothing.map((one) => ({ ...one, Principal: "*" })) }),
    ).toBe("ImplicitlyDenied");
    expect(decided({ ...key, identity: [allowAll], policy: to(account) })).toBe("Allowed");
    expect(decided({ ...key, policy: to(account) })).toBe("ImplicitlyDenied");
    expect(decided({ ...key, policy: to(dana) })).toBe("Allowed");
  });

  it("asks the trust policy", () => {
    expect(decided({ ...trust, identity: [allowAll] })).toBe("ImplicitlyDenied");
    expect(decided({ ...trust, identity: [allowAll], policy: to(account) })).toBe("Allowed");
    expect(decided({ ...trust, policy: to(dana) })).toBe("Allowed");
    expect(decided({ ...trust, policy: to(dana), boundary: nothing })).toBe("Allowed");
  });
});

describe("two accounts", () => {
  it("wants both sides to allow", () => {
    const base = { principal: stranger };
    expect(decided({ ...base, identity: [allowAll] })).toBe("ImplicitlyDenied");
    expect(decided({ ...base, policy: to(stranger) })).toBe("ImplicitlyDenied");
    expect(decided({ ...base, identity: [allowAll], policy: to(stranger) })).toBe("Allowed");
    expect(decided({ ...base, identity: [allowAll], policy: to("444455556666") })).toBe("Allowed");
    expect(decided({ ...base, identity: [allowAll], policy: to(stranger), boundary: nothing })).toBe(
      "ImplicitlyDenied",
    );
  });
});

describe("callers without an account", () => {
  it("lets services in by name or as part of everyone", () => {
    const service = { principal: "lambda.amazonaws.com" };
    expect(decided({ ...service, policy: grant({ Service: "lambda.amazonaws.com" }) })).toBe("Allowed");
    expect(decided({ ...service, policy: grant({ Service: "ec2.amazonaws.com" }) })).toBe("ImplicitlyDenied");
    expect(decided({ ...service, policy: grant({ AWS: "*" }) })).toBe("Allowed");
  });

  it("lets the anonymous in as part of everyone only", () => {
    expect(decided({ principal: "anonymous", policy: grant("*") })).toBe("Allowed");
    expect(decided({ principal: "anonymous", policy: to(account) })).toBe("ImplicitlyDenied");
  });
});

describe("NotPrincipal", () => {
  const all = (...list: string[]) => [{ ...allowAll, Effect: "Deny", NotPrincipal: { AWS: list } }];

  it("denies all but who is listed", () => {
    expect(decided({ identity: [allowAll], policy: all(dana, account) })).toBe("Allowed");
    expect(decided({ identity: [allowAll], policy: all("arn:aws:iam::111122223333:user/eve") })).toBe(
      "ExplicitlyDenied",
    );
    expect(decided({ principal: appSession, identity: [allowAll], policy: all(role, account) })).toBe(
      "Allowed",
    );
  });
});

describe("organisation policies", () => {
  it("wants every level of SCPs to allow", () => {
    expect(decided({ identity: [allowAll], scps: [[allowAll], [allowAll]] })).toBe("Allowed");
    expect(decided({ identity: [allowAll], scps: [[allowAll], nothing] })).toBe("ImplicitlyDenied");
    expect(decided({ policy: to(dana), scps: [nothing] })).toBe("ImplicitlyDenied");
  });

  it("leaves services, the anonymous and service-linked roles out of SCPs", () => {
    const linked = "arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForX/s";
    const context = {
      "aws:PrincipalArn":
        "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX",
    };
    expect(decided({ principal: "anonymous", policy: grant("*"), scps: [nothing] })).toBe("Allowed");
    expect(decided({ principal: linked, context, identity: [allowAll], scps: [nothing] })).toBe("Allowed");
  });

  it("lets RCPs deny where they reach", () => {
    const rcps = [[{ ...allowAll, Effect: "Deny", Principal: "*" }]];
    expect(decided({ identity: [allowAll], rcps })).toBe("ExplicitlyDenied");
    const bell = { action: "sns:Publish", resource: "arn:aws:sns:eu-west-1:111122223333:bell" };
    expect(decided({ ...bell, identity: [allowAll], rcps })).toBe("Allowed");
  });
});

describe("actions and resources", () => {
  const may = (Action: unknown, Resource: unknown = "*") =>
    decided({ identity: [{ Effect: "Allow", Action, Resource }] });

  it("compares actions in any case, resources by letter", () => {
    expect(may("S3:getobject")).toBe("Allowed");
    expect(may("s3:Get?bject")).toBe("Allowed");
    expect(may("*", "arn:aws:s3:::Books/a")).toBe("ImplicitlyDenied");
  });

  it("keeps a wildcard within its part of the ARN", () => {
    expect(may("*", "arn:aws:s3:::books/*")).toBe("Allowed");
    const resource = "arn:aws:lambda:eu-west-1:111122223333:function:f";
    const crossing = [{ Effect: "Allow", Action: "*", Resource: "arn:aws:*:111122223333:function:f" }];
    expect(decided({ resource, identity: crossing })).toBe("ImplicitlyDenied");
    expect(may("*", "arn:*:*:*:*:*")).toBe("Allowed");
  });

  it("turns NotAction and NotResource round", () => {
    const only = (statement: object) => decided({ identity: [{ Effect: "Allow", ...statement }] });
    expect(only({ NotAction: "iam:*", Resource: "*" })).toBe("Allowed");
    expect(only({ NotAction: "s3:*", Resource: "*" })).toBe("ImplicitlyDenied");
    expect(only({ Action: "*", NotResource: "arn:aws:s3:::books/*" })).toBe("ImplicitlyDenied");
  });
});
