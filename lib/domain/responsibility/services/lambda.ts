import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "lambda",
  name: "AWS Lambda",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-security.html",
  aws: ["Hosts, and a micro virtual machine around each function", "Patching the runtimes that it manages"],
  duties: [
    {
      area: "access",
      duty: "Decide who calls functions, and what their roles may do",
      checks: ["function-not-public", "function-url-authenticated", "function-no-administrator"],
    },
    {
      area: "secrets",
      duty: "Keep secrets out of code and variables",
      checks: ["function-no-secrets-in-variables", "function-no-secrets-in-code"],
    },
    { area: "resilience", duty: "Connect to several zones", checks: ["function-several-zones"] },
    {
      area: "patching",
      duty: "Patch dependencies, and leave runtimes that have ended",
      checks: ["vulnerabilities-looked-for"],
    },
    { area: "detection", duty: "Watch what functions talk to", checks: ["guardduty-watches-functions"] },
  ],
};
