import { accessKeyId, uniqueId } from "../identifiers";
import type { RoleRef } from "../organisation/roles";
import { eventTime } from "./compose";
import type { Caller } from "./record";

export type Session = {
  role: RoleRef;
  sessionName: string;
  /** When the credentials were made (ms UTC). */
  since: number;
  accessKeyId: string;
  ip: string;
  userAgent: string;
  console?: boolean;
  mfa?: boolean;
  sourceIdentity?: string;
  /** Set for sessions through a web identity provider. */
  web?: { federatedProvider: string; attributes: object };
  invokedBy?: string;
  ec2?: boolean;
};

/** The access key id that belongs to one session: known to the assume-role event and to every call after it. */
export function sessionKey(role: RoleRef, label: string): string {
  return accessKeyId("ASIA", role.account, `${role.name}:${label}`);
}

/** The ARN of a role session. */
export function sessionArn(role: RoleRef, sessionName: string): string {
  return `arn:aws:sts::${role.account}:assumed-role/${role.name}/${sessionName}`;
}

/** A caller with the credentials of a role session. */
export function roleSession(session: Session): Caller {
  const { role, sessionName } = session;
  return {
    account: role.account,
    userIdentity: {
      type: "AssumedRole",
      principalId: `${role.id}:${sessionName}`,
      arn: sessionArn(role, sessionName),
      accountId: role.account,
      accessKeyId: session.invokedBy && !session.accessKeyId ? undefined : session.accessKeyId,
      sessionContext: {
        sessionIssuer: {
          type: "Role",
          principalId: role.id,
          arn: role.arn,
          accountId: role.account,
          userName: role.name,
        },
        webIdFederationData: session.web,
        attributes: {
          creationDate: eventTime(session.since),
          mfaAuthenticated: session.mfa ? "true" : "false",
        },
        sourceIdentity: session.sourceIdentity,
        ec2RoleDelivery: session.ec2 ? "2.0" : undefined,
      },
      inScopeOf: session.ec2
        ? {
            issuerType: "AWS::EC2::Instance",
            credentialsIssuedTo: `arn:aws:ec2:eu-west-1:${role.account}:instance/${sessionName}`,
          }
        : undefined,
      invokedBy: session.invokedBy,
    },
    ip: session.ip,
    userAgent: session.userAgent,
    console: session.console,
    service: session.invokedBy !== undefined,
  };
}

/** The same session with a service calling on its behalf, as CloudFormation does for whoever started the stack. */
export function onBehalfOf(caller: Caller, service: string): Caller {
  const invokedBy = `${service}.amazonaws.com`;
  return {
    ...caller,
    userIdentity: { ...caller.userIdentity, invokedBy },
    ip: invokedBy,
    userAgent: invokedBy,
    console: undefined,
    service: true,
  };
}

/** An AWS service acting in an account in its own name. */
export function awsService(account: string, service: string): Caller {
  const name = `${service}.amazonaws.com`;
  return {
    account,
    userIdentity: { type: "AWSService", invokedBy: name },
    ip: name,
    userAgent: name,
    service: true,
  };
}

/** An IAM user with its long-lived key, or with the session of a console sign-in. */
export function iamUser(options: {
  account: string;
  userName: string;
  accessKeyId: string;
  ip: string;
  userAgent: string;
  console?: { since: number; mfa: boolean };
}): Caller {
  return {
    account: options.account,
    userIdentity: {
      type: "IAMUser",
      principalId: uniqueId("AIDA", options.account, options.userName),
      arn: `arn:aws:iam::${options.account}:user/${options.userName}`,
      accountId: options.account,
      accessKeyId: options.accessKeyId,
      userName: options.userName,
      sessionContext: options.console && {
        attributes: {
          creationDate: eventTime(options.console.since),
          mfaAuthenticated: options.console.mfa ? "true" : "false",
        },
      },
    },
    ip: options.ip,
    userAgent: options.userAgent,
    console: options.console ? true : undefined,
  };
}

/** The root user of an account, signed in to the console. */
export function rootUser(account: string, since: number, ip: string, userAgent: string): Caller {
  return {
    account,
    userIdentity: {
      type: "Root",
      principalId: account,
      arn: `arn:aws:iam::${account}:root`,
      accountId: account,
      accessKeyId: accessKeyId("ASIA", account, `root:${since}`),
      sessionContext: { attributes: { creationDate: eventTime(since), mfaAuthenticated: "true" } },
    },
    ip,
    userAgent,
    console: true,
  };
}
