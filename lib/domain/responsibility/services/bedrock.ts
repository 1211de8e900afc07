import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "bedrock",
  name: "Amazon Bedrock",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/bedrock/latest/userguide/security.html",
  aws: [
    "The models' hosts, and keeping prompts and answers from model providers",
    "Encryption of what it stores with AWS keys",
  ],
  duties: [
    {
      area: "encryption",
      duty: "Encrypt models of your own with keys of your own",
      checks: ["custom-model-own-key"],
    },
    { area: "logging", duty: "Record who calls which model", checks: [] },
    {
      area: "detection",
      duty: "Notice credentials that try out models",
      checks: ["nobody-tries-out-models"],
    },
    { area: "data", duty: "Decide which data goes into prompts, and what answers may cause", checks: [] },
  ],
};
