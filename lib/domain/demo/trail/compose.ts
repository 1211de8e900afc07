import { s3RequestId, uuid } from "../identifiers";
import type { Random } from "../random";
import type { Call, Caller } from "./record";

const tls13 = { tlsVersion: "TLSv1.3", cipherSuite: "TLS_AES_128_GCM_SHA256" };
const globalHosts: Record<string, string> = {
  iam: "iam.amazonaws.com",
  organizations: "organizations.us-east-1.amazonaws.com",
};

/** CloudTrail writes whole seconds. */
export function eventTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** The record of one call, members in the order in which AWS writes them. */
export function compose(caller: Caller, call: Call, at: number, region: string, from: Random): object {
  const source = `${call.source}.amazonaws.com`;
  const host = call.host ?? globalHosts[call.source] ?? `${call.source}.${region}.amazonaws.com`;
  return {
    eventVersion: call.data || call.source === "s3" || call.source === "sts" ? "1.11" : "1.09",
    userIdentity: caller.userIdentity,
    eventTime: eventTime(at),
    eventSource: source,
    eventName: call.name,
    awsRegion: region,
    sourceIPAddress: caller.ip,
    userAgent: caller.userAgent,
    errorCode: call.error?.code,
    errorMessage: call.error?.message,
    requestParameters: call.request ?? null,
    responseElements: call.error ? null : (call.response ?? null),
    additionalEventData: call.additional,
    requestID:
      call.type === "AwsServiceEvent" ? undefined : call.source === "s3" ? s3RequestId(from) : uuid(from),
    eventID: uuid(from),
    readOnly: !call.write,
    resources: call.resources,
    eventType: call.type ?? "AwsApiCall",
    managementEvent: !call.data,
    recipientAccountId: caller.account,
    ...call.extra,
    vpcEndpointId: caller.vpcEndpoint,
    eventCategory: call.data ? "Data" : "Management",
    tlsDetails:
      caller.service || call.type === "AwsServiceEvent"
        ? undefined
        : { ...tls13, clientProvidedHostHeader: host },
    sessionCredentialFromConsole: caller.console ? "true" : undefined,
  };
}
