import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "apigatewayv2",
  name: "Amazon API Gateway (HTTP and WebSocket)",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html",
  aws: [
    "The endpoints' hosts, their patches and their TLS implementation",
    "Absorbing floods of packets at the edge",
  ],
  duties: [
    { area: "logging", duty: "Record requests", checks: ["api-stage-logged"] },
    { area: "access", duty: "Put an authorizer before each route", checks: [] },
    { area: "configuration", duty: "Throttle what callers may ask", checks: [] },
  ],
};
