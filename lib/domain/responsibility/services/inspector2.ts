import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "inspector2",
  name: "Amazon Inspector",
  kind: "abstracted",
  types: [],
  source: "https://docs.aws.amazon.com/inspector/latest/user/security.html",
  aws: [
    "The database of holes, and looking again when it grows",
    "Agentless scans of disks, and deleting their copies",
  ],
  duties: [
    {
      area: "detection",
      duty: "Have it look at machines, images and functions",
      checks: ["vulnerabilities-looked-for"],
    },
    { area: "patching", duty: "Mend what it finds", checks: ["no-severe-vulnerabilities"] },
  ],
};
