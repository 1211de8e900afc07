import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const restStage = config({
  restApiId: z.string(),
  apiName: z.string(),
  stageName: z.string(),
  /** By path and method; those of all methods stand under the path star/star. Level: OFF | ERROR | INFO */
  methodSettings: z.record(z.string(), config({ loggingLevel: z.string(), cacheDataEncrypted: z.boolean() })),
  accessLogDestination: asked(z.string()),
  tracingEnabled: z.boolean(),
  clientCertificateId: asked(z.string()),
  webAclArn: asked(z.string()),
});

const stage = config({
  ApiId: z.string(),
  ApiName: z.string(),
  /** HTTP | WEBSOCKET */
  ProtocolType: z.string(),
  StageName: z.string(),
  AccessLogDestination: asked(z.string()),
});

export const resources = {
  "apigateway:rest-stage": { config: restStage, listedBy: ["apigateway:GET"] },
  "apigatewayv2:stage": { config: stage, listedBy: ["apigateway:GET"] },
} satisfies ResourceDefinitions;
