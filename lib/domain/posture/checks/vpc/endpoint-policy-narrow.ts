import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "endpoint-policy-narrow",
  title: "Endpoints let your own people through only",
  principle: 6,
  layer: "network",
  severity: "medium",
  service: "vpc",
  effortMinutes: 30,
  passes:
    "No statement of the policy lets everyone through without a condition on the organisation, the account or the caller. Endpoints without a policy of their own kind are left out.",
  why: "The policy that AWS gives lets a stranger's credentials through your endpoint: a quiet way for data out of a network without internet.",
  references: ["vpc_endpoint_connections_trust_boundaries"],
  frameworks: {
    wafr: "sec_network_protection_create_layers",
    nist: "RR-1 PO-3 OV-3 RA-5 AC-5 AE-1",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, account, config }) => {
    const policy = {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: "*",
          Action: "*",
          Resource: "*",
          Condition: { StringEquals: { "aws:PrincipalAccount": account } },
        },
      ],
    };
    return {
      cli: `aws ec2 modify-vpc-endpoint --region ${region} --vpc-endpoint-id ${config.VpcEndpointId} --policy-document '${JSON.stringify(policy)}'`,
      terraform: `resource "aws_vpc_endpoint_policy" "this" {\n  vpc_endpoint_id = "${config.VpcEndpointId}"\n  policy          = jsonencode(${JSON.stringify(policy)})\n}`,
      cloudformation: cloudformation("AWS::EC2::VPCEndpoint", {
        VpcId: config.VpcId,
        ServiceName: config.ServiceName,
        VpcEndpointType: config.VpcEndpointType,
        PolicyDocument: policy,
      }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} endpoints ${agree(failing, "lets", "let")} strangers through`,
  judge: perResource("ec2:vpc-endpoint", ({ config }) => {
    const type = collected(config.VpcEndpointType, "ec2:DescribeVpcEndpoints");
    if (!["Interface", "Gateway"].includes(type) || !config.PolicyDocument) return null;
    const open = publicStatements(config.PolicyDocument);
    return passIf(
      open.length === 0,
      "Its policy names who may come through.",
      `Everyone may ${open.map(actionsOf).join(", ")} through it.`,
      { ServiceName: config.ServiceName, PolicyDocument: config.PolicyDocument },
    );
  }),
};
