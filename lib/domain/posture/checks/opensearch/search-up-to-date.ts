import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "search-up-to-date",
  title: "Search domains run the newest service software",
  principle: 4,
  layer: "database",
  severity: "high",
  service: "opensearch",
  effortMinutes: 30,
  passes: "No update of the service software is waiting.",
  why: "Updates of the service software close the holes that are known.",
  references: ["opensearch_service_domains_updated_to_the_latest_service_software_version"],
  frameworks: { fsbp: "OpenSearch.10", wafr: "sec_protect_compute_vulnerability_management", pci4: "6.3.3" },
  fix: ({ region, name }) => ({
    cli: `aws opensearch start-service-software-update --region ${region} --domain-name ${name}`,
    terraform: `resource "aws_opensearch_domain" "this" {\n  domain_name = "${name}"\n  software_update_options {\n    auto_software_update_enabled = true\n  }\n}`,
    cloudformation: cloudformation("AWS::OpenSearchService::Domain", {
      DomainName: name,
      SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: true },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} search domains ${agree(failing, "waits", "wait")} for an update`,
  judge: perResource("opensearch:domain", ({ config }) => {
    const waiting = collected(config.ServiceSoftwareOptions?.UpdateAvailable, "es:DescribeDomains");
    return passIf(!waiting, "No update is waiting.", "An update is waiting.");
  }),
};
