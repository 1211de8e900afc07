import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { namedText } from "../identifiers";
import { home } from "../organisation/accounts";
import { functions } from "../organisation/functions";
import { type Day, daysBefore, resource } from "./day";

/** Functions; one in the sandbox answers anyone who knows its URL. */
export function lambda(day: Day): Resource[] {
  return functions.map((lambda) => {
    const open = lambda.name === "lab-hello";
    return resource("lambda:function", lambda, lambda.arn, lambda.name, {
      FunctionName: lambda.name,
      FunctionArn: lambda.arn,
      Runtime: lambda.name === "notify" && day.number > 21 ? "nodejs22.x" : lambda.runtime,
      Role: lambda.role.arn,
      LastModified: daysBefore(day, 1),
      PackageType: "Zip",
      TracingConfig: { Mode: lambda.account === "payments" ? "Active" : "PassThrough" },
      Policy: open
        ? {
            Version: "2012-10-17",
            Statement: [
              {
                Sid: "url",
                Effect: "Allow",
                Principal: "*",
                Action: "lambda:InvokeFunctionUrl",
                Resource: lambda.arn,
                Condition: { StringEquals: { "lambda:FunctionUrlAuthType": "NONE" } },
              },
            ],
          }
        : null,
      FunctionUrlConfig: open
        ? {
            FunctionUrl: `https://${namedText(24, "url").toLowerCase()}.lambda-url.${home}.on.aws/`,
            AuthType: "NONE",
          }
        : null,
    });
  });
}
