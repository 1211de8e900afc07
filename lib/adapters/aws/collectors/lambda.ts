import {
  type FunctionConfiguration,
  GetFunctionCommand,
  GetFunctionUrlConfigCommand,
  GetPolicyCommand,
  LambdaClient,
  ListFunctionsCommand,
} from "@aws-sdk/client-lambda";
import { secretIn } from "@/lib/domain/posture/secrets/find-secrets";
import type { Collector, CollectorSession } from "../collector";
import { type CodeSecret, secretsInPackage } from "../lambda/code-secrets";
import { everyPage } from "../paginate";

/** Bytes of the largest deployment package that is fetched to be looked through. */
const largestPackage = 20 * 1024 * 1024;

class PackageTooLarge extends Error {
  override readonly name = "PackageTooLarge";
}

async function fetchPackage(
  { endpoint }: CollectorSession,
  lambda: LambdaClient,
  FunctionName: string,
  abortSignal: AbortSignal,
): Promise<Buffer> {
  const { Code } = await lambda.send(new GetFunctionCommand({ FunctionName }), { abortSignal });
  if (!Code?.Location) throw new Error("GetFunction named no place to fetch the code from");
  if (endpoint && !Code.Location.startsWith(endpoint))
    throw new Error("the code lies outside the endpoint that calls go to");
  const answer = await fetch(Code.Location, { signal: abortSignal });
  if (!answer.ok) throw new Error(`the code cannot be fetched: HTTP ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** What looks like a secret in the function's code; null where the code is a container image, undefined: not read. */
async function codeSecrets(
  session: CollectorSession,
  lambda: LambdaClient,
  { FunctionName = "", FunctionArn, PackageType, CodeSize = 0 }: FunctionConfiguration,
): Promise<CodeSecret[] | null | undefined> {
  if (PackageType === "Image") return null;
  return session.ask(
    "lambda:GetFunction",
    async (abortSignal) => {
      if (CodeSize > largestPackage)
        throw new PackageTooLarge(
          `${Math.round(CodeSize / 1_048_576)} MiB of code; packages of up to ${largestPackage / 1_048_576} MiB are read`,
        );
      return secretsInPackage(await fetchPackage(session, lambda, FunctionName, abortSignal));
    },
    { resource: FunctionArn },
  );
}

/** Names of the environment's variables, and which of them seem to hold a secret. Values are never kept. */
function variables(environment: FunctionConfiguration["Environment"]) {
  // With an error, the values could not be deciphered by us.
  if (environment?.Error) return undefined;
  return Object.entries(environment?.Variables ?? {}).map(([name, value]) => ({
    name,
    secret: secretIn(name, value),
  }));
}

async function addFunction(
  session: CollectorSession,
  lambda: LambdaClient,
  { Environment, ...rest }: FunctionConfiguration,
): Promise<void> {
  const FunctionName = rest.FunctionName ?? "";
  const about = { resource: rest.FunctionArn, absent: ["ResourceNotFoundException"] };
  const [policy, url, CodeSecrets] = await Promise.all([
    session.ask(
      "lambda:GetPolicy",
      (abortSignal) => lambda.send(new GetPolicyCommand({ FunctionName }), { abortSignal }),
      about,
    ),
    session.ask(
      "lambda:GetFunctionUrlConfig",
      (abortSignal) => lambda.send(new GetFunctionUrlConfigCommand({ FunctionName }), { abortSignal }),
      about,
    ),
    codeSecrets(session, lambda, rest),
  ]);
  session.add({
    type: "lambda:function",
    id: rest.FunctionArn ?? "",
    name: FunctionName,
    config: {
      ...rest,
      Policy: policy === undefined ? undefined : policy?.Policy ? JSON.parse(policy.Policy) : null,
      FunctionUrlConfig:
        url === undefined ? undefined : url && { FunctionUrl: url.FunctionUrl, AuthType: url.AuthType },
      EnvironmentVariables: variables(Environment),
      CodeSecrets,
    },
  });
}

export const collector: Collector = {
  service: "lambda",
  scope: "regional",
  operations: [
    "lambda:ListFunctions",
    "lambda:GetFunction",
    "lambda:GetPolicy",
    "lambda:GetFunctionUrlConfig",
  ],
  async collect(session) {
    const lambda = session.client(LambdaClient);
    const functions = await session.ask("lambda:ListFunctions", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await lambda.send(new ListFunctionsCommand({ Marker }), { abortSignal });
        return { items: page.Functions, next: page.NextMarker };
      }),
    );
    await Promise.all((functions ?? []).map((one) => addFunction(session, lambda, one)));
  },
};
