import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "codebuild",
  name: "AWS CodeBuild",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/codebuild/latest/userguide/security.html",
  aws: [
    "A fresh host for each build, and wiping it afterwards",
    "Patches of the build images that AWS provides",
  ],
  duties: [
    {
      area: "secrets",
      duty: "Keep secrets out of variables and source addresses",
      checks: ["build-no-secrets-in-environment", "build-source-without-credentials"],
    },
    { area: "configuration", duty: "Run builds without privileges", checks: ["build-not-privileged"] },
    {
      area: "access",
      duty: "Limit the build's role, and who may change what it runs",
      checks: ["nobody-becomes-administrator"],
    },
    { area: "patching", duty: "Keep build images of your own up to date", checks: [] },
  ],
};
