import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "search-encrypted",
  title: "Search domains are encrypted",
  principle: 5,
  layer: "database",
  severity: "critical",
  service: "opensearch",
  effortMinutes: 60,
  passes: "EncryptionAtRestOptions of the domain is enabled.",
  why: "An index holds copies of the documents that it finds.",
  references: ["opensearch_service_domains_encryption_at_rest_enabled"],
  frameworks: {
    fsbp: "ES.1 OpenSearch.1",
    wafr: "sec_protect_data_rest_encrypt",
    nist: "BE-5 DS-1",
    pci4: "3.5.1 8.3.2",
    iso27001: "A.8.11 A.8.24",
  },
  fix: ({ region, name }) => ({
    cli: `aws opensearch update-domain-config --region ${region} --domain-name ${name} --encryption-at-rest-options Enabled=true`,
    terraform: `resource "aws_opensearch_domain" "this" {\n  domain_name = "${name}"\n  encrypt_at_rest {\n    enabled = true\n  }\n}`,
    cloudformation: cloudformation("AWS::OpenSearchService::Domain", {
      DomainName: name,
      EncryptionAtRestOptions: { Enabled: true },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} search domains ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("opensearch:domain", ({ config }) => {
    collected(config.ARN, "es:DescribeDomains");
    return passIf(
      config.EncryptionAtRestOptions?.Enabled === true,
      "It is encrypted.",
      "It is not encrypted.",
    );
  }),
};
