import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "apigateway",
  name: "Amazon API Gateway (REST)",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/apigateway/latest/developerguide/security.html",
  aws: [
    "The endpoints' hosts, their patches and their TLS implementation",
    "Absorbing floods of packets at the edge",
  ],
  duties: [
    { area: "logging", duty: "Record requests", checks: ["rest-stage-logged"] },
    { area: "access", duty: "Ask callers who they are: authorizers, IAM or resource policies", checks: [] },
    { area: "network", duty: "Decide which APIs are public, and put a firewall before those", checks: [] },
  ],
};
