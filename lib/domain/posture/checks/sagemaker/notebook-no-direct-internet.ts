import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "notebook-no-direct-internet",
  title: "Notebooks reach the internet through your network only",
  principle: 1,
  layer: "compute",
  severity: "high",
  service: "sagemaker",
  effortMinutes: 60,
  passes: "Direct internet access of the notebook is disabled.",
  why: "A notebook reads the data to learn from; with a way out of its own, data leaves unseen.",
  references: ["sagemaker_notebook_instance_without_direct_internet_access_configured"],
  frameworks: {
    fsbp: "SageMaker.1",
    wafr: "sec_permissions_analyze_cross_account sec_permissions_share_securely sec_network_protection_layered",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 10.3.2 3.5.1.3 A1.1.2 A1.1.3 A3.4.1",
    iso27001: "A.8.1",
  },
  fix: ({ region, name }) => ({
    cli: `aws sagemaker create-notebook-instance --region ${region} --notebook-instance-name ${name}-private --direct-internet-access Disabled --subnet-id PRIVATE_SUBNET --security-group-ids ITS_GROUP --instance-type "$(aws sagemaker describe-notebook-instance --region ${region} --notebook-instance-name ${name} --query InstanceType --output text)" --role-arn "$(aws sagemaker describe-notebook-instance --region ${region} --notebook-instance-name ${name} --query RoleArn --output text)"`,
    terraform: `resource "aws_sagemaker_notebook_instance" "this" {\n  name                   = "${name}-private"\n  direct_internet_access = "Disabled"\n  subnet_id              = aws_subnet.private.id\n}`,
    cloudformation: cloudformation(
      "AWS::SageMaker::NotebookInstance",
      {
        NotebookInstanceName: `${name}-private`,
        DirectInternetAccess: "Disabled",
        SubnetId: "PRIVATE_SUBNET",
        SecurityGroupIds: ["GROUP"],
        InstanceType: "ml.t3.medium",
        RoleArn: "THE_ROLE",
      },
      "Access is chosen when a notebook is made: a new one, then move over.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} notebooks ${agree(failing, "has", "have")} a way out of their own`,
  judge: perResource("sagemaker:notebook", ({ config }) => {
    const access = collected(config.DirectInternetAccess, "sagemaker:DescribeNotebookInstance");
    return passIf(
      access === "Disabled",
      "It has no way out of its own.",
      "It reaches the internet directly.",
    );
  }),
};
