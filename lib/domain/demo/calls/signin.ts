import type { Call } from "../trail/record";

/** A console sign-in that worked, or did not. */
export function consoleLogin(options: { mfa: boolean; failed?: boolean; region: string }): Call {
  const host =
    options.region === "us-east-1" ? "signin.aws.amazon.com" : `${options.region}.signin.aws.amazon.com`;
  return {
    source: "signin",
    name: "ConsoleLogin",
    write: true,
    type: "AwsConsoleSignIn",
    request: null,
    response: { ConsoleLogin: options.failed ? "Failure" : "Success" },
    additional: {
      LoginTo: "https://console.aws.amazon.com/console/home?hashArgs=%23&isauthcode=true&nc2=h_si",
      MobileVersion: "No",
      MFAUsed: options.mfa ? "Yes" : "No",
    },
    host,
  };
}

/** AWS writes a failed sign-in with its message but keeps the response elements. */
export const failedLoginMessage = "Failed authentication";

/** A role taken over in the console by "switch role". */
export function switchRole(from: string, accountName: string, roleName: string): Call {
  return {
    source: "signin",
    name: "SwitchRole",
    write: true,
    type: "AwsConsoleSignIn",
    request: null,
    response: { SwitchRole: "Success" },
    additional: {
      SwitchFrom: from,
      RedirectTo: "https://eu-west-1.console.aws.amazon.com/rds/home?region=eu-west-1",
      DisplayName: `${roleName} @ ${accountName}`,
    },
  };
}

/** The steps by which Identity Center checks a person: password, then a second factor. */
export function credentialVerification(
  credential: "PASSWORD" | "TOTP" | "WEBAUTHN",
  requestId: string,
  userName: string,
): Call {
  return {
    source: "signin",
    name: "CredentialVerification",
    write: true,
    type: "AwsServiceEvent",
    request: null,
    response: null,
    additional: { AuthWorkflowID: requestId, UserName: userName, CredentialType: credential },
    extra: { serviceEventDetails: { CredentialVerification: "Success" } },
  };
}

/** A person is through: the sign-in of the access portal. */
export function userAuthentication(requestId: string, credential: string, userName: string): Call {
  return {
    source: "signin",
    name: "UserAuthentication",
    write: true,
    type: "AwsServiceEvent",
    request: null,
    response: null,
    additional: {
      AuthWorkflowID: requestId,
      LoginTo: "https://northwind.awsapps.com/start/",
      CredentialType: credential,
      UserName: userName,
    },
    extra: { serviceEventDetails: { UserAuthentication: "Success" } },
  };
}

/** A person picks an account and a permission set in the access portal. */
export function federate(accountId: string, permissionSet: string, relayId: string): Call {
  return {
    source: "sso",
    name: "Federate",
    write: true,
    type: "AwsServiceEvent",
    request: null,
    response: null,
    extra: { serviceEventDetails: { relayId, account_id: accountId, role_name: permissionSet } },
  };
}
