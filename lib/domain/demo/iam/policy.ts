import { uniqueId } from "../identifiers";

export type Statement = {
  Sid?: string;
  Effect: "Allow" | "Deny";
  Principal?: unknown;
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
};
export type Document = { Version: "2012-10-17"; Statement: Statement[] };
export type Attached = { PolicyName: string; PolicyArn: string };

/** A managed policy as GetAccountAuthorizationDetails lists it. */
export type ManagedPolicy = { name: string; arn: string; account: string | null; document: Document };

/** A policy document of these statements. */
export function policy(...statements: Statement[]): Document {
  return { Version: "2012-10-17", Statement: statements };
}

/** A statement that allows. */
export function allow(
  actions: string | string[],
  resource: string | string[],
  more: Partial<Statement> = {},
): Statement {
  return { Effect: "Allow", Action: actions, Resource: resource, ...more };
}

/** A customer managed policy of an account. */
export function customerPolicy(account: string, name: string, document: Document): ManagedPolicy {
  return { name, arn: `arn:aws:iam::${account}:policy/${name}`, account, document };
}

/** How a user, group or role refers to a managed policy. */
export function attached({ name, arn }: ManagedPolicy): Attached {
  return { PolicyName: name, PolicyArn: arn };
}

/** The entry of the `Policies` list, with its default version. */
export function policyEntry(
  { name, arn, account, document }: ManagedPolicy,
  attachments: number,
  created: string,
): object {
  return {
    PolicyName: name,
    PolicyId: uniqueId("ANPA", account ?? "aws", name),
    Arn: arn,
    Path: arn.includes("/job-function/")
      ? "/job-function/"
      : arn.includes("/service-role/")
        ? "/service-role/"
        : arn.includes("/aws-service-role/")
          ? "/aws-service-role/"
          : "/",
    DefaultVersionId: "v1",
    AttachmentCount: attachments,
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    CreateDate: created,
    UpdateDate: created,
    PolicyVersionList: [{ Document: document, VersionId: "v1", IsDefaultVersion: true, CreateDate: created }],
  };
}
