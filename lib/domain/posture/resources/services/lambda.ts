import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

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
  FunctionUrlConfig: asked(config({ FunctionUrl: z.string(), AuthType: z.string() })),
});

export const resources = {
  "lambda:function": { config: lambdaFunction, listedBy: ["lambda:ListFunctions"] },
} satisfies ResourceDefinitions;
