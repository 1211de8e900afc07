import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "hosted-zone-queries-logged",
  title: "Public hosted zones log what they are asked",
  principle: 2,
  layer: "edge",
  severity: "medium",
  service: "route53",
  effortMinutes: 15,
  passes: "Query logging of the public hosted zone goes to a log group. Private zones are left out.",
  why: "Attackers look names up before they knock; the queries show who maps your domain, and which forgotten name is in use.",
  references: ["route53_public_hosted_zones_cloudwatch_logging_enabled"],
  frameworks: {
    wafr: "sec_detect_investigate_events_app_service_logging",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "A1.1",
    iso27001: "A.8.15",
  },
  fix: ({ account, name, config }) => {
    const group = `/aws/route53/${name.replace(/\.$/, "")}`;
    const arn = `arn:aws:logs:us-east-1:${account}:log-group:${group}`;
    return {
      cli: `aws logs create-log-group --region us-east-1 --log-group-name ${group}\naws logs put-resource-policy --region us-east-1 --policy-name route53-queries --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"route53.amazonaws.com"},"Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:aws:logs:us-east-1:${account}:log-group:/aws/route53/*"}]}'\naws route53 create-query-logging-config --hosted-zone-id ${config.Id} --cloud-watch-logs-log-group-arn ${arn}`,
      terraform: `resource "aws_route53_query_log" "this" {\n  zone_id                  = "${config.Id}"\n  cloudwatch_log_group_arn = "${arn}"\n}`,
      cloudformation: cloudformation("AWS::Route53::HostedZone", {
        Name: name,
        QueryLoggingConfig: { CloudWatchLogsLogGroupArn: arn },
      }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} public hosted zones ${agree(failing, "logs", "log")} no queries`,
  judge: perResource("route53:hosted-zone", ({ config }) => {
    if (collected(config.Config, "route53:ListHostedZones").PrivateZone) return null;
    const logging = collected(config.QueryLoggingConfig, "route53:ListQueryLoggingConfigs");
    return passIf(logging !== null, "Queries are logged.", "Queries are not logged.", {
      QueryLoggingConfig: logging,
    });
  }),
};
