/**
 * Calls by which an identity gets more rights, or a way back in: MITRE ATT&CK T1098 (account manipulation), T1136
 * (create account) and T1548 (abuse of elevation), as they are done in AWS. Sources as the timeline writes them.
 */
const escalation: Record<string, readonly string[]> = {
  iam: [
    "AddUserToGroup",
    "AttachGroupPolicy",
    "AttachRolePolicy",
    "AttachUserPolicy",
    "CreateAccessKey",
    "CreateLoginProfile",
    "CreatePolicyVersion",
    "CreateServiceSpecificCredential",
    "CreateUser",
    "DeactivateMFADevice",
    "DeleteRolePermissionsBoundary",
    "DeleteUserPermissionsBoundary",
    "EnableMFADevice",
    "PutGroupPolicy",
    "PutRolePermissionsBoundary",
    "PutRolePolicy",
    "PutUserPermissionsBoundary",
    "PutUserPolicy",
    "SetDefaultPolicyVersion",
    "UpdateAccessKey",
    "UpdateAssumeRolePolicy",
    "UpdateLoginProfile",
  ],
  ec2: ["AssociateIamInstanceProfile", "ReplaceIamInstanceProfileAssociation"],
  glue: ["CreateDevEndpoint", "UpdateDevEndpoint"],
  sagemaker: ["CreatePresignedNotebookInstanceUrl"],
  sso: ["AttachManagedPolicyToPermissionSet", "CreateAccountAssignment", "PutInlinePolicyToPermissionSet"],
  sts: ["GetFederationToken"],
};

/**
 * Calls that people who live off stolen access to language models make: what can I use, may I be seen, agree to the
 * terms, use it. Source of the pattern: published reports on "LLM jacking".
 */
const models: Record<string, readonly string[]> = {
  bedrock: [
    "Converse",
    "ConverseStream",
    "CreateFoundationModelAgreement",
    "DeleteModelInvocationLoggingConfiguration",
    "GetFoundationModelAvailability",
    "GetModelInvocationLoggingConfiguration",
    "GetUseCaseForModelAccess",
    "InvokeModel",
    "InvokeModelWithResponseStream",
    "ListFoundationModelAgreementOffers",
    "ListFoundationModels",
    "ListProvisionedModelThroughputs",
    "PutFoundationModelEntitlement",
    "PutModelInvocationLoggingConfiguration",
    "PutUseCaseForModelAccess",
  ],
};

export type Call = { source: string; name: string };

function flat(calls: Record<string, readonly string[]>): readonly Call[] {
  return Object.entries(calls).flatMap(([source, names]) => names.map((name) => ({ source, name })));
}

export const escalationCalls = flat(escalation);
export const modelCalls = flat(models);

/** Different escalation calls by one actor in one UTC day from which on they are taken for an attack. */
export const escalationThreshold = 5;
/** The same for calls to language models. */
export const modelThreshold = 4;

/** When reading calls of one actor within one clock hour are taken for looking around. */
export const enumerationThreshold = {
  /** Different calls that begin with List, Describe or Get. */
  calls: 30,
  /** Of so many services. */
  services: 5,
  /** So large a part of all different calls of the actor in that hour. */
  share: 0.8,
} as const;

/** True for calls that only look. */
export function looks(name: string): boolean {
  return /^(List|Describe|Get)[A-Z]/.test(name);
}
