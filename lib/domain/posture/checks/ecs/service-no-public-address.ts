import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "service-no-public-address",
  title: "Services give their tasks no public address",
  principle: 6,
  layer: "network",
  severity: "high",
  service: "ecs",
  effortMinutes: 30,
  passes: "The service assigns no public addresses.",
  why: "A task behind a load balancer needs no address of its own on the internet.",
  references: ["ecs_service_no_assign_public_ip"],
  frameworks: { fsbp: "ECS.2" },
  fix: ({ region, name, config }) => ({
    cli: `aws ecs update-service --region ${region} --cluster ${config.clusterArn} --service ${name} --network-configuration "awsvpcConfiguration={subnets=[PRIVATE_SUBNET],securityGroups=[ITS_GROUP],assignPublicIp=DISABLED}"`,
    terraform: `resource "aws_ecs_service" "this" {\n  name = "${name}"\n  network_configuration {\n    subnets          = [aws_subnet.private.id]\n    assign_public_ip = false\n  }\n}`,
    cloudformation: cloudformation("AWS::ECS::Service", {
      ServiceName: name,
      Cluster: config.clusterArn,
      NetworkConfiguration: {
        AwsvpcConfiguration: { Subnets: ["PRIVATE_SUBNET"], AssignPublicIp: "DISABLED" },
      },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} services ${agree(failing, "gives", "give")} tasks a public address`,
  judge: perResource("ecs:service", ({ config }) => {
    const assigned = collected(config.assignPublicIp, "ecs:DescribeServices");
    return passIf(
      assigned !== "ENABLED",
      "Tasks get no public address.",
      "Every task gets a public address.",
    );
  }),
};
