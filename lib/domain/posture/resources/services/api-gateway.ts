import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

/** What can be called, and which of it asks nobody who they are, as "GET /orders". */
const callable = asked(config({ count: z.number(), open: z.array(z.string()) }));

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
  /** EDGE | REGIONAL | PRIVATE */
  endpointTypes: z.array(z.string()),
  /** True: it answers at names of the customer's own only. */
  disableExecuteApiEndpoint: z.boolean(),
  policy: asked(policyDocument),
  methods: callable,
});

const stage = config({
  ApiId: z.string(),
  ApiName: z.string(),
  /** HTTP | WEBSOCKET */
  ProtocolType: z.string(),
  StageName: z.string(),
  AccessLogDestination: asked(z.string()),
  ApiEndpoint: z.string(),
  DisableExecuteApiEndpoint: z.boolean(),
  Routes: callable,
});

export const resources = {
  "apigateway:rest-stage": { config: restStage, listedBy: ["apigateway:GET"] },
  "apigatewayv2:stage": { config: stage, listedBy: ["apigateway:GET"] },
} satisfies ResourceDefinitions;
