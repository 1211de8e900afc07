import { splitArn } from "../match/arn";
import type { Principal } from "../principal/principal";
import type { RequestContext } from "./context";

/** One request, prepared: the action in lower case, the resource taken apart. */
export type Request = {
  principal: Principal;
  action: string;
  /** The service prefix of the action, lower case. */
  service: string;
  resource: string;
  resourceParts: readonly string[];
  /** The account that owns the resource; null when it is not known. */
  resourceAccount: string | null;
  context: RequestContext;
};

/** Prepares a request for evaluation. Actions are case-insensitive, resources are not. */
export function prepareRequest(request: {
  principal: Principal;
  action: string;
  resource: string;
  resourceAccount: string | null;
  context: RequestContext;
}): Request {
  const action = request.action.toLowerCase();
  const colon = action.indexOf(":");
  return {
    ...request,
    action,
    service: colon < 0 ? action : action.slice(0, colon),
    resourceParts: splitArn(request.resource),
  };
}
