import type { IamPrincipal } from "../account/account";
import {
  type ContextValues,
  completeContext,
  partialContext,
  type RequestContext,
} from "../evaluate/context";

/** Keys that only some requests carry and that a plain call by a principal does not. */
const absentInPlainCalls = [
  "aws:principalservicename",
  "aws:principalservicenameslist",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:calledvia",
  "aws:calledviafirst",
  "aws:calledvialast",
];

/** What an answer takes for granted unless the question says otherwise: a call that the principal itself makes over TLS. */
export const plainCall: ContextValues = {
  "aws:SecureTransport": "true",
  "aws:ViaAWSService": "false",
  "aws:PrincipalIsAWSService": "false",
};

type Asked = { owner: string | null; organisation: string | null };

/** What is known of a principal's calls stays the same from question to question. */
const kept = new WeakMap<IamPrincipal, Map<string, RequestContext>>();

/**
 * The request context of a call by a known principal: what follows from the principal and the resource's owner, what
 * the question adds, and the assumption of a plain call. Everything else is unknown.
 * AWS: "AWS global condition context keys".
 */
export function contextOf(
  principal: IamPrincipal,
  { given, ...asked }: Asked & { given?: ContextValues },
): RequestContext {
  const key = `${asked.owner} ${asked.organisation}`;
  const known = kept.get(principal) ?? new Map<string, RequestContext>();
  kept.set(principal, known);
  const base = known.get(key) ?? plainContextOf(principal, asked);
  known.set(key, base);
  if (!given) return base;
  const added = completeContext(given);
  return { get: (name) => added.get(name) ?? base.get(name) };
}

function plainContextOf(principal: IamPrincipal, { owner, organisation }: Asked): RequestContext {
  const derived: Record<string, string> = {
    "aws:PrincipalArn": principal.arn,
    "aws:PrincipalAccount": principal.account,
    "aws:PrincipalType": principal.kind === "user" ? "User" : "AssumedRole",
  };
  if (principal.kind === "user") derived["aws:username"] = principal.name;
  if (principal.kind === "user" && principal.uniqueId) derived["aws:userid"] = principal.uniqueId;
  if (owner) derived["aws:ResourceAccount"] = owner;
  if (organisation) derived["aws:PrincipalOrgID"] = organisation;
  for (const [key, value] of Object.entries(principal.tags)) derived[`aws:PrincipalTag/${key}`] = value;
  const isAbsent = (key: string) =>
    absentInPlainCalls.includes(key) ||
    (key === "aws:username" && principal.kind === "role") ||
    (key.startsWith("aws:principaltag/") && principal.kind === "user");
  return partialContext({ ...plainCall, ...derived }, isAbsent);
}
