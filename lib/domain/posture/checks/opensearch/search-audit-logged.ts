import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "search-audit-logged",
  title: "Search domains keep an audit log",
  principle: 2,
  layer: "database",
  severity: "high",
  service: "opensearch",
  effortMinutes: 30,
  passes: "Audit logs of the domain are published.",
  why: "Who searched for what is known from the audit log, and from nothing else.",
  references: ["opensearch_service_domains_audit_logging_enabled"],
  frameworks: {
    fsbp: "ES.5 OpenSearch.5",
    wafr: "sec_detect_investigate_events_app_service_logging",
    pci4: "10.5.1 5.3.4",
    soc2: "A1.1",
    iso27001: "A.8.15",
  },
  fix: ({ region, name, account }) => ({
    cli: `aws opensearch update-domain-config --region ${region} --domain-name ${name} --log-publishing-options 'AUDIT_LOGS={CloudWatchLogsLogGroupArn=arn:aws:logs:${region}:${account}:log-group:/aws/opensearch/${name}/audit,Enabled=true}'`,
    terraform: `resource "aws_opensearch_domain" "this" {\n  domain_name = "${name}"\n  log_publishing_options {\n    log_type                 = "AUDIT_LOGS"\n    cloudwatch_log_group_arn = "GROUP"\n  }\n}`,
    cloudformation: cloudformation("AWS::OpenSearchService::Domain", {
      DomainName: name,
      LogPublishingOptions: { AUDIT_LOGS: { CloudWatchLogsLogGroupArn: "GROUP", Enabled: true } },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} search domains ${agree(failing, "keeps", "keep")} no audit log`,
  judge: perResource("opensearch:domain", ({ config }) => {
    collected(config.ARN, "es:DescribeDomains");
    const on = config.LogPublishingOptions?.AUDIT_LOGS?.Enabled === true;
    return passIf(on, "Audit logs are published.", "Audit logs are not published.");
  }),
};
