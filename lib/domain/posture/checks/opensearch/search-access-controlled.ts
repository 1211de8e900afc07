import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "search-access-controlled",
  title: "Search domains tell users apart",
  principle: 3,
  layer: "database",
  severity: "high",
  service: "opensearch",
  effortMinutes: 60,
  passes: "AdvancedSecurityOptions of the domain is enabled.",
  why: "Without fine-grained access control, who may search one index may delete them all.",
  references: ["opensearch_service_domains_access_control_enabled"],
  frameworks: {
    fsbp: "OpenSearch.7",
    pci4: "10.6.3 7.2.1 7.2.2 7.2.5 7.2.6 7.3.1 7.3.2 7.3.3 8.2.7 8.2.8 8.3.4",
  },
  fix: ({ region, name }) => ({
    cli: `aws opensearch update-domain-config --region ${region} --domain-name ${name} --advanced-security-options Enabled=true,InternalUserDatabaseEnabled=false`,
    terraform: `resource "aws_opensearch_domain" "this" {\n  domain_name = "${name}"\n  advanced_security_options {\n    enabled = true\n  }\n}`,
    cloudformation: cloudformation("AWS::OpenSearchService::Domain", {
      DomainName: name,
      AdvancedSecurityOptions: {
        Enabled: true,
        InternalUserDatabaseEnabled: false,
        MasterUserOptions: { MasterUserARN: "ROLE_OF_ITS_ADMINISTRATORS" },
      },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} search domains ${agree(failing, "tells", "tell")} no users apart`,
  judge: perResource("opensearch:domain", ({ config }) => {
    collected(config.ARN, "es:DescribeDomains");
    return passIf(
      config.AdvancedSecurityOptions?.Enabled === true,
      "Fine-grained access control is on.",
      "Fine-grained access control is off.",
    );
  }),
};
