import { z } from "zod";
import { asked, config, foundSecrets, policyDocument, type ResourceDefinitions } from "../shape";

/** Environment values stay in AWS: they may be secrets. */
const lambdaFunction = config({
  FunctionName: z.string(),
  FunctionArn: z.string(),
  Runtime: z.string(),
  /** ARN of the execution role. */
  Role: z.string(),
  LastModified: z.string(),
  PackageType: z.string(),
  KMSKeyArn: z.string(),
  VpcConfig: config({
    VpcId: z.string(),
    SubnetIds: z.array(z.string()),
    SecurityGroupIds: z.array(z.string()),
  }),
  TracingConfig: config({ Mode: z.string() }),
  /** null: no resource policy. */
  Policy: asked(policyDocument),
  /** GetFunctionUrlConfig; null: no URL. */
  /** Names, and the kind of secret that each value seems to hold; missing where we may not decipher them. */
  EnvironmentVariables: z.array(config({ name: z.string(), secret: z.string().nullable() })),
  /** What looks like a secret in the code; null: a container image, which is not read. */
  CodeSecrets: asked(foundSecrets),
  FunctionUrlConfig: asked(config({ FunctionUrl: z.string(), AuthType: z.string() })),
});

export const resources = {
  "lambda:function": { config: lambdaFunction, listedBy: ["lambda:ListFunctions"] },
} satisfies ResourceDefinitions;
