import { namedText } from "../identifiers";
import type { RoleRef } from "../organisation/roles";
import { sessionArn } from "../trail/callers";
import type { Call } from "../trail/record";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (value: number) => String(value).padStart(2, "0");

/** `Mar 9, 2026, 2:15:41 PM`, as STS writes an expiry. */
export function stsTime(at: number): string {
  const date = new Date(at);
  const hour = date.getUTCHours();
  const clock = `${hour % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}, ${clock} ${hour < 12 ? "AM" : "PM"}`;
}

/** What STS answers when a role is taken: the key that every later call of the session carries. */
export function credentials(
  role: RoleRef,
  sessionName: string,
  accessKeyId: string,
  expires: number,
): object {
  return {
    credentials: {
      accessKeyId,
      sessionToken: `IQoJb3JpZ2luX2VjE${namedText(60, accessKeyId)}`,
      expiration: stsTime(expires),
    },
    assumedRoleUser: { assumedRoleId: `${role.id}:${sessionName}`, arn: sessionArn(role, sessionName) },
  };
}

const touched = (role: RoleRef) => [{ accountId: role.account, type: "AWS::IAM::Role", ARN: role.arn }];

export const getCallerIdentity: Call = { source: "sts", name: "GetCallerIdentity" };

/** AssumeRole; `shared` joins the two records of a call across accounts. */
export function assumeRole(options: {
  role: RoleRef;
  sessionName: string;
  accessKeyId: string;
  at: number;
  seconds?: number;
  sourceIdentity?: string;
  externalId?: string;
  shared?: string;
}): Call {
  const { role, sessionName, accessKeyId, at, seconds = 3600 } = options;
  return {
    source: "sts",
    name: "AssumeRole",
    request: {
      roleArn: role.arn,
      roleSessionName: sessionName,
      externalId: options.externalId,
      sourceIdentity: options.sourceIdentity,
      durationSeconds: seconds,
    },
    response: {
      ...credentials(role, sessionName, accessKeyId, at + seconds * 1000),
      sourceIdentity: options.sourceIdentity,
    },
    resources: touched(role),
    extra: options.shared ? { sharedEventID: options.shared } : undefined,
  };
}

/** AssumeRoleWithWebIdentity of a GitHub workflow. */
export function assumeWithGitHub(
  role: RoleRef,
  sessionName: string,
  accessKeyId: string,
  at: number,
  subject: string,
): Call {
  return {
    source: "sts",
    name: "AssumeRoleWithWebIdentity",
    request: { roleArn: role.arn, roleSessionName: sessionName, durationSeconds: 3600 },
    response: {
      ...credentials(role, sessionName, accessKeyId, at + 3_600_000),
      subjectFromWebIdentityToken: subject,
      provider: `arn:aws:iam::${role.account}:oidc-provider/token.actions.githubusercontent.com`,
      audience: "sts.amazonaws.com",
    },
    resources: touched(role),
  };
}

/** AssumeRoleWithSAML, as Identity Center takes a person's role in an account. */
export function assumeWithSaml(role: RoleRef, email: string, accessKeyId: string, at: number): Call {
  const provider = `arn:aws:iam::${role.account}:saml-provider/AWSSSO_5d1f0b7c9a3e8462_DO_NOT_DELETE`;
  return {
    source: "sts",
    name: "AssumeRoleWithSAML",
    request: {
      sAMLAssertionID: `_${namedText(32, `saml:${accessKeyId}`).toLowerCase()}`,
      roleSessionName: email,
      durationSeconds: 28800,
      roleArn: role.arn,
      principalArn: provider,
    },
    response: {
      ...credentials(role, email, accessKeyId, at + 28_800_000),
      subject: email,
      subjectType: "persistent",
      issuer: "https://portal.sso.eu-west-1.amazonaws.com/saml/assertion/NTU1NTY2NjY3Nzc3",
      audience: "https://signin.aws.amazon.com/saml",
      nameQualifier: namedText(28, "name-qualifier"),
    },
    resources: [
      { accountId: role.account, type: "AWS::IAM::Role", ARN: role.arn },
      { accountId: role.account, type: "AWS::IAM::SAMLProvider", ARN: provider },
    ],
  };
}
