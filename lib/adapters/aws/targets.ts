import { DescribeRegionsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import { Problem } from "@/lib/domain/errors/problem";
import type { ClientConfig } from "./collector";
import { errorCode, failureMessage } from "./failure";

/** How calls reach AWS: the region they start in, an endpoint for tests and air-gapped stand-ins, a role to assume. */
export type Reach = { region?: string; endpoint?: string; roleArn?: string; externalId?: string };

/** Client settings: adaptive retries hold a token bucket per client, so that throttling slows us down instead of failing. */
export function clientConfig(reach: Reach, region: string): ClientConfig {
  const base: ClientConfig = { region, maxAttempts: 6, retryMode: "adaptive", followRegionRedirects: true };
  const assumed = reach.roleArn
    ? {
        credentials: fromTemporaryCredentials({
          params: { RoleArn: reach.roleArn, ExternalId: reach.externalId, RoleSessionName: "heptagon" },
        }),
      }
    : {};
  return {
    ...base,
    ...assumed,
    ...(reach.endpoint ? { endpoint: reach.endpoint, forcePathStyle: true, disableHostPrefix: true } : {}),
  };
}

/**
 * Asks AWS who we are.
 * @throws Problem when there are no credentials, or AWS refuses them: what to do is in `next`.
 */
export async function whoWeAre(config: ClientConfig): Promise<{ account: string; partition: string }> {
  const sts = new STSClient(config as never);
  try {
    const identity = await sts.send(new GetCallerIdentityCommand({}));
    return { account: identity.Account ?? "", partition: identity.Arn?.split(":")[1] ?? "aws" };
  } catch (error) {
    const expired = /Expired/.test(errorCode(error));
    const absent = errorCode(error) === "CredentialsProviderError";
    const message = absent
      ? "There are no AWS credentials."
      : expired
        ? "The AWS credentials have expired."
        : "AWS refused the credentials.";
    const next = absent
      ? "Set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run on a machine with a role."
      : `Refresh them (for SSO: aws sso login) and try again. AWS said: ${failureMessage(error)}`;
    throw new Problem("unavailable", message, { next, cause: error });
  } finally {
    sts.destroy();
  }
}

/** The regions that are switched on for the account; when AWS will not say, only the one we are in. */
export async function enabledRegions(config: ClientConfig): Promise<string[]> {
  const ec2 = new EC2Client(config as never);
  try {
    const { Regions } = await ec2.send(new DescribeRegionsCommand({ AllRegions: false }));
    const names = (Regions ?? []).flatMap((region) => (region.RegionName ? [region.RegionName] : []));
    return names.length > 0 ? names.sort() : [config.region];
  } catch (error) {
    if (/Expired/.test(errorCode(error))) throw error;
    return [config.region];
  } finally {
    ec2.destroy();
  }
}
