import {
  GetAccessKeyLastUsedCommand,
  GetLoginProfileCommand,
  GetUserCommand,
  type IAMClient,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  type UserDetail,
} from "@aws-sdk/client-iam";
import type { CollectorSession } from "../collector";
import { tagRecord } from "../tags";
import { decodeDocuments } from "./decode-documents";

type About = { resource: string; absent?: readonly string[] };

async function accessKeys(session: CollectorSession, iam: IAMClient, UserName: string, about: About) {
  const listed = await session.ask(
    "iam:ListAccessKeys",
    (abortSignal) => iam.send(new ListAccessKeysCommand({ UserName }), { abortSignal }),
    about,
  );
  if (!listed) return undefined;
  return Promise.all(
    (listed.AccessKeyMetadata ?? []).map(async ({ AccessKeyId, Status, CreateDate }) => {
      const used = await session.ask(
        "iam:GetAccessKeyLastUsed",
        (abortSignal) => iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }), { abortSignal }),
        about,
      );
      const last = used?.AccessKeyLastUsed;
      return {
        AccessKeyId,
        Status,
        CreateDate,
        LastUsedDate: used ? (last?.LastUsedDate ?? null) : undefined,
        LastUsedService: used ? (last?.ServiceName ?? null) : undefined,
        LastUsedRegion: used ? (last?.Region ?? null) : undefined,
      };
    }),
  );
}

async function addUser(session: CollectorSession, iam: IAMClient, detail: UserDetail): Promise<void> {
  const { UserPolicyList, AttachedManagedPolicies, GroupList, ...user } = detail;
  const UserName = user.UserName ?? "";
  const about = { resource: user.Arn ?? UserName };
  const [login, devices, keys, read] = await Promise.all([
    session.ask(
      "iam:GetLoginProfile",
      (abortSignal) => iam.send(new GetLoginProfileCommand({ UserName }), { abortSignal }),
      {
        ...about,
        absent: ["NoSuchEntity", "NoSuchEntityException"],
      },
    ),
    session.ask(
      "iam:ListMFADevices",
      (abortSignal) => iam.send(new ListMFADevicesCommand({ UserName }), { abortSignal }),
      about,
    ),
    accessKeys(session, iam, UserName, about),
    session.ask(
      "iam:GetUser",
      (abortSignal) => iam.send(new GetUserCommand({ UserName }), { abortSignal }),
      about,
    ),
  ]);
  const profile = login?.LoginProfile;
  session.add({
    type: "iam:user",
    id: about.resource,
    name: UserName,
    tags: tagRecord(user.Tags ?? []),
    config: decodeDocuments({
      ...user,
      PasswordLastUsed: read ? (read.User?.PasswordLastUsed ?? null) : undefined,
      LoginProfile:
        login === undefined
          ? undefined
          : profile
            ? { CreateDate: profile.CreateDate, PasswordResetRequired: profile.PasswordResetRequired }
            : null,
      MFADevices: devices ? (devices.MFADevices ?? []) : undefined,
      AccessKeys: keys,
      AttachedPolicies: AttachedManagedPolicies ?? [],
      InlinePolicies: UserPolicyList ?? [],
      Groups: GroupList ?? [],
      PermissionsBoundary: user.PermissionsBoundary ?? null,
    }),
  });
}

/** Adds every user with sign-in profile, MFA devices and access keys; each of these may fail alone and leave a gap. */
export async function addUsers(
  session: CollectorSession,
  iam: IAMClient,
  users: readonly UserDetail[],
): Promise<void> {
  await Promise.all(users.map((user) => addUser(session, iam, user)));
}
