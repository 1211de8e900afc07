import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { Problem } from "@/lib/domain/errors/problem";
import type { ClientConfig } from "../collector";
import { credentialsExpired, errorCode, failureMessage } from "../failure";

export type WhoWeAre = { account: string; partition: string; arn: string };

/** Asks AWS who we are. It needs no permission, so a refusal is about the credentials. Throws what the SDK throws. */
export async function callerIdentity(config: ClientConfig): Promise<WhoWeAre> {
  const { Account = "", Arn = "" } = await new STSClient(config as never).send(
    new GetCallerIdentityCommand({}),
  );
  return { account: Account, partition: Arn.split(":")[1] || "aws", arn: Arn };
}

/** What to tell a person whose credentials do not work. */
export function credentialsProblem(error: unknown): Problem {
  if (credentialsExpired(error)) {
    return new Problem("unavailable", "The AWS credentials have expired.", {
      next: `Refresh them (for SSO: aws sso login) and try again. AWS said: ${failureMessage(error)}`,
      cause: error,
    });
  }
  if (errorCode(error) === "CredentialsProviderError") {
    return new Problem("unavailable", "There are no AWS credentials.", {
      next: `Set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run on a machine with a role. The AWS SDK said: ${failureMessage(error)}`,
      cause: error,
    });
  }
  return new Problem("unavailable", "AWS refused the credentials.", {
    next: `Look whether they are still valid: aws sts get-caller-identity. AWS said: ${failureMessage(error)}`,
    cause: error,
  });
}

/**
 * Asks AWS who we are with the credentials that everything starts from.
 * @throws Problem when there are none, or AWS refuses them: what to do is in `next`.
 */
export async function whoWeAre(config: ClientConfig): Promise<WhoWeAre> {
  try {
    return await callerIdentity(config);
  } catch (error) {
    throw credentialsProblem(error);
  }
}
