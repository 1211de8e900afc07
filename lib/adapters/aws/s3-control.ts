import { S3ControlClient } from "@aws-sdk/client-s3-control";
import type { CollectorSession } from "./collector";

/**
 * The client of S3's control plane. It puts the account id before the host's name, which an endpoint of our own may not
 * resolve: there the endpoint is taken as it was given.
 */
export function s3Control(session: CollectorSession): S3ControlClient {
  const { endpoint } = session;
  const asGiven = endpoint ? { endpointProvider: () => ({ url: new URL(endpoint) }) } : {};
  return session.client(S3ControlClient, asGiven);
}
