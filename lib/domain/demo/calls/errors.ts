import type { Call } from "../trail/record";

/** A denial as IAM words it for identity policies; EC2 has its own code. */
export function denied(call: Call, principalArn: string, resource: string, why = identityDenial): Call {
  const action = `${call.source === "monitoring" ? "cloudwatch" : call.source}:${call.name}`;
  const ec2 = call.source === "ec2";
  const because = why(action);
  return {
    ...call,
    response: undefined,
    error: ec2
      ? {
          code: "Client.UnauthorizedOperation",
          message: `You are not authorized to perform this operation. User: ${principalArn} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
        }
      : {
          code:
            call.source === "kms" || call.source === "cloudtrail" || call.source === "organizations"
              ? "AccessDeniedException"
              : "AccessDenied",
          message: `User: ${principalArn} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
        },
  };
}

export const identityDenial = (action: string) =>
  `because no identity-based policy allows the ${action} action`;
export const organisationDenial = (_action: string) => "with an explicit deny in a service control policy";
export const boundaryDenial = (action: string) =>
  `because no permissions boundary allows the ${action} action`;
