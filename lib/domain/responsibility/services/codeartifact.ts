import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "codeartifact",
  name: "AWS CodeArtifact",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/codeartifact/latest/ug/security.html",
  aws: ["Storing packages durably and encrypted", "The repositories' endpoints"],
  duties: [
    {
      area: "configuration",
      duty: "Decide where each package may come from",
      checks: ["package-origin-controlled"],
    },
    { area: "access", duty: "Limit who publishes and who reads", checks: [] },
    { area: "patching", duty: "Know the holes of the packages that you use", checks: [] },
  ],
};
