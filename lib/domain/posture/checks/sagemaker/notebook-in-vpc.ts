import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "notebook-in-vpc",
  title: "Notebooks lie in a VPC",
  principle: 3,
  layer: "network",
  severity: "high",
  service: "sagemaker",
  effortMinutes: 60,
  passes: "The notebook has a subnet of the account.",
  why: "Outside your network, neither security groups nor flow logs see what it does.",
  references: ["sagemaker_notebook_instance_vpc_settings_configured"],
  frameworks: {
    fsbp: "SageMaker.2",
    wafr: "sec_network_protection_create_layers",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.1 1.4.2 1.4.4 1.5.1 A1.1.3",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, name }) => ({
    cli: `aws sagemaker create-notebook-instance --region ${region} --notebook-instance-name ${name}-in-vpc --subnet-id PRIVATE_SUBNET --security-group-ids ITS_GROUP --instance-type "$(aws sagemaker describe-notebook-instance --region ${region} --notebook-instance-name ${name} --query InstanceType --output text)" --role-arn "$(aws sagemaker describe-notebook-instance --region ${region} --notebook-instance-name ${name} --query RoleArn --output text)"`,
    terraform: `resource "aws_sagemaker_notebook_instance" "this" {\n  name            = "${name}-in-vpc"\n  subnet_id       = aws_subnet.private.id\n  security_groups = [aws_security_group.this.id]\n}`,
    cloudformation: cloudformation(
      "AWS::SageMaker::NotebookInstance",
      {
        NotebookInstanceName: `${name}-in-vpc`,
        SubnetId: "PRIVATE_SUBNET",
        SecurityGroupIds: ["GROUP"],
        InstanceType: "ml.t3.medium",
        RoleArn: "THE_ROLE",
      },
      "The network is chosen when a notebook is made: a new one, then move over.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} notebooks ${agree(failing, "lies", "lie")} outside your networks`,
  judge: perResource("sagemaker:notebook", ({ config }) => {
    const subnet = collected(config.SubnetId, "sagemaker:DescribeNotebookInstance");
    return passIf(subnet !== null, `It lies in ${subnet}.`, "It lies in no VPC of the account.");
  }),
};
