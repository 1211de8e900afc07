import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "ssm",
  name: "AWS Systems Manager",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/systems-manager/latest/userguide/security.html",
  aws: ["The control plane, and signing the agent", "Documents that AWS owns"],
  duties: [
    {
      area: "patching",
      duty: "Have machines managed and patched",
      checks: ["instance-managed", "patches-applied"],
    },
    { area: "access", duty: "Keep people off machines", checks: ["machines-not-entered-by-people"] },
    {
      area: "data",
      duty: "Share documents with nobody who should not have them",
      checks: ["document-not-public"],
    },
    { area: "logging", duty: "Record sessions", checks: [] },
    { area: "secrets", duty: "Keep secrets in parameters that are encrypted", checks: [] },
  ],
};
