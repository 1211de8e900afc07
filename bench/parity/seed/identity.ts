import {
  AddUserToGroupCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutUserPolicyCommand,
  UpdateAccountPasswordPolicyCommand,
} from "@aws-sdk/client-iam";
import { policy, type Seed } from "./seeding";

const admin = policy({ Effect: "Allow", Action: "*", Resource: "*" });
const trust = (Principal: unknown, Condition?: unknown) =>
  policy({ Effect: "Allow", Principal, Action: "sts:AssumeRole", ...(Condition ? { Condition } : {}) });

/** People with and without a second factor, policies that are too wide and that are not, roles of every kind of trust. */
export const seed: Seed = async ({ account, config, step }) => {
  const iam = new IAMClient(config);
  await step("password policy", () =>
    iam.send(
      new UpdateAccountPasswordPolicyCommand({
        MinimumPasswordLength: 14,
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        RequireNumbers: true,
        PasswordReusePrevention: 5,
      }),
    ),
  );
  await step("group", () => iam.send(new CreateGroupCommand({ GroupName: "readers" })));
  await step("group policy", () =>
    iam.send(
      new PutGroupPolicyCommand({
        GroupName: "readers",
        PolicyName: "read-reports",
        PolicyDocument: policy({
          Effect: "Allow",
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::reports/*",
        }),
      }),
    ),
  );
  for (const [UserName, password] of [
    ["alice", true],
    ["bruno", true],
    ["deploy", false],
    ["idle", false],
  ] as const) {
    await step(`user ${UserName}`, () => iam.send(new CreateUserCommand({ UserName })));
    if (password)
      await step(`password of ${UserName}`, () =>
        iam.send(new CreateLoginProfileCommand({ UserName, Password: "not-a-Secret-1!" })),
      );
  }
  await step("group of alice", () =>
    iam.send(new AddUserToGroupCommand({ UserName: "alice", GroupName: "readers" })),
  );
  await step("second factor of alice", async () => {
    const device = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: "alice" }));
    await iam.send(
      new EnableMFADeviceCommand({
        UserName: "alice",
        SerialNumber: device.VirtualMFADevice?.SerialNumber,
        AuthenticationCode1: "123456",
        AuthenticationCode2: "654321",
      }),
    );
  });
  for (const UserName of ["deploy", "deploy", "bruno"])
    await step(`key of ${UserName}`, () => iam.send(new CreateAccessKeyCommand({ UserName })));
  await step("inline administrator", () =>
    iam.send(new PutUserPolicyCommand({ UserName: "bruno", PolicyName: "all", PolicyDocument: admin })),
  );
  const policies: Record<string, string> = {
    "all-of-everything": admin,
    "all-of-kms": policy({ Effect: "Allow", Action: "kms:*", Resource: "*" }),
    "decrypt-anything": policy({
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:ReEncryptFrom"],
      Resource: "*",
    }),
    "pass-any-role": policy({ Effect: "Allow", Action: ["iam:PassRole", "ec2:RunInstances"], Resource: "*" }),
    "all-of-cloudtrail": policy({ Effect: "Allow", Action: "cloudtrail:*", Resource: "*" }),
    "one-bucket": policy({ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" }),
  };
  for (const [PolicyName, PolicyDocument] of Object.entries(policies))
    await step(`policy ${PolicyName}`, () =>
      iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument })),
    );
  const own = (name: string) => `arn:aws:iam::${account}:policy/${name}`;
  for (const [UserName, name] of [
    ["deploy", "all-of-everything"],
    ["deploy", "pass-any-role"],
    ["bruno", "all-of-kms"],
    ["idle", "decrypt-anything"],
  ] as const)
    await step(`${name} at ${UserName}`, () =>
      iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: own(name) })),
    );
  const roles: Record<string, string> = {
    worker: trust({ Service: "lambda.amazonaws.com" }),
    "worker-guarded": trust(
      { Service: "lambda.amazonaws.com" },
      { StringEquals: { "aws:SourceAccount": account } },
    ),
    partner: trust({ AWS: "arn:aws:iam::999988887777:root" }),
    "partner-guarded": trust(
      { AWS: "arn:aws:iam::999988887777:root" },
      { StringEquals: { "sts:ExternalId": "heptagon" } },
    ),
    anyone: trust({ AWS: "*" }),
    auditor: trust({ AWS: `arn:aws:iam::${account}:root` }),
    support: trust({ AWS: `arn:aws:iam::${account}:root` }),
  };
  for (const [RoleName, AssumeRolePolicyDocument] of Object.entries(roles))
    await step(`role ${RoleName}`, () =>
      iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument })),
    );
  for (const [RoleName, PolicyArn] of [
    ["auditor", "arn:aws:iam::aws:policy/SecurityAudit"],
    ["support", "arn:aws:iam::aws:policy/AWSSupportAccess"],
    ["partner", "arn:aws:iam::aws:policy/AdministratorAccess"],
    ["partner-guarded", "arn:aws:iam::aws:policy/ReadOnlyAccess"],
    ["worker", own("all-of-cloudtrail")],
  ] as const)
    await step(`${PolicyArn} at ${RoleName}`, () =>
      iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
    );
};
