import { AthenaClient } from "@aws-sdk/client-athena";
import { GlueClient } from "@aws-sdk/client-glue";
import { baseCredentials, roleCredentials } from "@/lib/adapters/aws/accounts/credentials";
import type { AthenaSettings } from "@/lib/domain/lake/athena/settings";

/** Athena's and Glue's clients as the settings say. Throttled calls are tried again, more slowly each time. */
export function athenaClients({ region, roleArn }: AthenaSettings, endpoint: string | undefined) {
  const base = baseCredentials({});
  const credentials = roleArn ? roleCredentials(base, { roleArn, endpoint }, region) : base;
  const settings = { region, credentials, endpoint, maxAttempts: 8, retryMode: "adaptive" };
  return { athena: new AthenaClient(settings), glue: new GlueClient(settings) };
}
