import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "sagemaker",
  name: "Amazon SageMaker AI",
  kind: "managed",
  source: "https://docs.aws.amazon.com/sagemaker/latest/dg/security.html",
  aws: ["Hosts of notebooks, training and endpoints", "Wiping training hosts afterwards"],
  duties: [
    {
      area: "network",
      duty: "Keep notebooks and models in your networks, without a way to the internet",
      checks: ["notebook-in-vpc", "notebook-no-direct-internet", "model-isolated"],
    },
    { area: "access", duty: "Limit roles, and root on notebooks", checks: [] },
    { area: "encryption", duty: "Encrypt volumes and results with keys of your own", checks: [] },
    { area: "data", duty: "Know what models were trained on", checks: [] },
  ],
};
