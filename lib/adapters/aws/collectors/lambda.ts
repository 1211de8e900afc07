import {
  GetFunctionUrlConfigCommand,
  GetPolicyCommand,
  LambdaClient,
  ListFunctionsCommand,
} from "@aws-sdk/client-lambda";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "lambda",
  scope: "regional",
  operations: ["lambda:ListFunctions", "lambda:GetPolicy", "lambda:GetFunctionUrlConfig"],
  async collect(session) {
    const lambda = session.client(LambdaClient);
    const functions = await session.ask("lambda:ListFunctions", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await lambda.send(new ListFunctionsCommand({ Marker }), { abortSignal });
        return { items: page.Functions, next: page.NextMarker };
      }),
    );
    await Promise.all(
      // Environment values may be secrets: they are dropped here and never stored.
      (functions ?? []).map(async ({ Environment: _, ...rest }) => {
        const FunctionName = rest.FunctionName ?? "";
        const about = { resource: rest.FunctionArn, absent: ["ResourceNotFoundException"] };
        const [policy, url] = await Promise.all([
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
          },
        });
      }),
    );
  },
};
