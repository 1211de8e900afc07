import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const notebook = config({
  NotebookInstanceName: z.string(),
  /** Enabled | Disabled */
  DirectInternetAccess: asked(z.string()),
  /** null: in no VPC of the account. */
  SubnetId: asked(z.string()),
  RootAccess: asked(z.string()),
  RoleArn: asked(z.string()),
  KmsKeyId: asked(z.string()),
});

const model = config({ ModelName: z.string(), EnableNetworkIsolation: asked(z.boolean()) });

export const resources = {
  "sagemaker:notebook": { config: notebook, listedBy: ["sagemaker:ListNotebookInstances"] },
  "sagemaker:model": { config: model, listedBy: ["sagemaker:ListModels"] },
} satisfies ResourceDefinitions;
