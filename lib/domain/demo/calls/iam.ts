import { uniqueId } from "../identifiers";
import type { Call } from "../trail/record";
import { stsTime } from "./sts";

const read = (name: string, request: object | null = null): Call => ({ source: "iam", name, request });

export const listUsers = read("ListUsers");
export const listRoles = read("ListRoles", { maxItems: 1000 });
export const listGroups = read("ListGroups");
export const getAccountSummary = read("GetAccountSummary");
export const getAuthorizationDetails = read("GetAccountAuthorizationDetails", { maxItems: 1000 });
export const listAccountAliases = read("ListAccountAliases");
export const generateCredentialReport: Call = {
  source: "iam",
  name: "GenerateCredentialReport",
  response: { state: "COMPLETE" },
};

/** A look at one user's keys, policies, groups or MFA devices. */
export function aboutUser(
  name:
    | "ListAccessKeys"
    | "ListAttachedUserPolicies"
    | "ListGroupsForUser"
    | "ListMFADevices"
    | "GetUser"
    | "GetLoginProfile",
  userName: string,
): Call {
  return read(name, { userName });
}

/** A look at one role or its policies. */
export function aboutRole(
  name: "GetRole" | "ListAttachedRolePolicies" | "ListRolePolicies" | "ListInstanceProfilesForRole",
  roleName: string,
): Call {
  return read(name, { roleName });
}

/** A new IAM user. */
export function createUser(account: string, userName: string, at: number): Call {
  return {
    source: "iam",
    name: "CreateUser",
    write: true,
    request: { userName },
    response: {
      user: {
        path: "/",
        userName,
        userId: uniqueId("AIDA", account, userName),
        arn: `arn:aws:iam::${account}:user/${userName}`,
        createDate: stsTime(at),
      },
    },
  };
}

/** A new long-lived key for a user. */
export function createAccessKey(userName: string, accessKeyId: string, at: number): Call {
  return {
    source: "iam",
    name: "CreateAccessKey",
    write: true,
    request: { userName },
    response: { accessKey: { userName, accessKeyId, status: "Active", createDate: stsTime(at) } },
  };
}

/** A managed policy attached to a user. */
export function attachUserPolicy(userName: string, policyArn: string): Call {
  return { source: "iam", name: "AttachUserPolicy", write: true, request: { userName, policyArn } };
}

/** Any change with parameters and no answer worth keeping. */
export function change(name: string, request: object, response?: object): Call {
  return { source: "iam", name, write: true, request, response };
}
