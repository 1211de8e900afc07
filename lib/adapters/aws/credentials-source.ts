import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/**
 * Where the AWS SDK's default chain would find credentials, told from what is set and there, without reading a secret and
 * without a network; null when nothing points to any. AWS SDK for JavaScript: "Setting credentials in Node.js".
 */
export function credentialsSource(environment: Record<string, string | undefined>): string | null {
  if (environment.AWS_ACCESS_KEY_ID && environment.AWS_SECRET_ACCESS_KEY) return "keys in the environment";
  if (environment.AWS_WEB_IDENTITY_TOKEN_FILE && environment.AWS_ROLE_ARN)
    return `web identity as ${environment.AWS_ROLE_ARN}`;
  if (environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || environment.AWS_CONTAINER_CREDENTIALS_FULL_URI)
    return "the container's role";
  const folder = path.join(homedir(), ".aws");
  const files = [
    environment.AWS_SHARED_CREDENTIALS_FILE ?? path.join(folder, "credentials"),
    environment.AWS_CONFIG_FILE ?? path.join(folder, "config"),
  ];
  const found = files.find((file) => existsSync(file));
  return found ? `profile ${environment.AWS_PROFILE ?? "default"} of ${found}` : null;
}
