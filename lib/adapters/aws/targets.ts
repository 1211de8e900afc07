import type { Credentials } from "./accounts/credentials";
import type { ClientConfig } from "./collector";

/** How calls reach AWS: the region they start in, an endpoint for tests and air-gapped stand-ins, a profile, a role. */
export type Reach = {
  region?: string;
  endpoint?: string;
  profile?: string;
  roleArn?: string;
  externalId?: string;
  sessionName?: string;
};

/** One account as it is entered; without a role or profile, with the credentials at hand. */
export type AccountTarget = Reach & {
  /** Known beforehand from a list or from AWS Organizations. */
  id?: string;
  name?: string;
  email?: string;
  /** Organisational unit path: `/workloads/prod`. */
  unit?: string;
};

/** Home of the global services' endpoints, by partition: https://docs.aws.amazon.com/general/latest/gr/rande.html */
export const mainRegion: Readonly<Record<string, string>> = {
  aws: "us-east-1",
  "aws-cn": "cn-north-1",
  "aws-us-gov": "us-gov-west-1",
};

/** The region calls start in when nothing names one. */
export function homeRegion(reach: Reach, regions: readonly string[] = []): string {
  return (
    reach.region ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? regions[0] ?? "us-east-1"
  );
}

/** The account id in a role's ARN. */
export function accountOfRole(roleArn: string | undefined): string | undefined {
  return roleArn?.split(":")[4];
}

/** What a client's constructor gets for an account and a region. */
export function clientConfig(reach: Reach, region: string, credentials?: Credentials): ClientConfig {
  return {
    region,
    maxAttempts: 6,
    retryMode: "adaptive",
    followRegionRedirects: true,
    ...(credentials ? { credentials } : {}),
    ...(reach.endpoint ? { endpoint: reach.endpoint, forcePathStyle: true, disableHostPrefix: true } : {}),
  };
}
