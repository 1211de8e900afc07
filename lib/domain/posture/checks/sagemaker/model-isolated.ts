import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "model-isolated",
  title: "Models run without a network",
  principle: 3,
  layer: "compute",
  severity: "high",
  service: "sagemaker",
  effortMinutes: 60,
  passes: "Network isolation of the model is enabled.",
  why: "A model is code from somewhere; isolated, it answers questions and calls nobody.",
  references: ["sagemaker_models_network_isolation_enabled"],
  frameworks: { fsbp: "SageMaker.5", wafr: "sec_network_protection_create_layers" },
  fix: ({ region, name }) => ({
    cli: `aws sagemaker create-model --region ${region} --model-name ${name}-isolated --enable-network-isolation --execution-role-arn "$(aws sagemaker describe-model --region ${region} --model-name ${name} --query ExecutionRoleArn --output text)" --primary-container "$(aws sagemaker describe-model --region ${region} --model-name ${name} --query PrimaryContainer)"`,
    terraform: `resource "aws_sagemaker_model" "this" {\n  name                     = "${name}-isolated"\n  enable_network_isolation = true\n}`,
    cloudformation: cloudformation(
      "AWS::SageMaker::Model",
      {
        ModelName: `${name}-isolated`,
        EnableNetworkIsolation: true,
        ExecutionRoleArn: "THE_ROLE",
        PrimaryContainer: { Image: "THE_IMAGE", ModelDataUrl: "THE_MODEL" },
      },
      "Isolation is chosen when a model is made: a new one, then a new endpoint configuration.",
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} models ${agree(failing, "reaches", "reach")} the network`,
  judge: perResource("sagemaker:model", ({ config }) => {
    const isolated = collected(config.EnableNetworkIsolation, "sagemaker:DescribeModel");
    return passIf(isolated === true, "It runs without a network.", "It reaches the network.");
  }),
};
