import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "search-nodes-encrypted",
  title: "Search nodes talk in cipher",
  principle: 5,
  layer: "database",
  severity: "high",
  service: "opensearch",
  effortMinutes: 60,
  passes: "NodeToNodeEncryptionOptions of the domain is enabled.",
  why: "Shards travel between nodes; unencrypted, so does their content.",
  references: ["opensearch_service_domains_node_to_node_encryption_enabled"],
  frameworks: {
    fsbp: "ES.3 OpenSearch.3",
    wafr: "sec_protect_data_transit_encrypt",
    nist: "DS-1 DS-2",
    pci4: "1.2.5 2.2.5 2.2.7 4.2.1.1 4.2.1 8.3.2",
    iso27001: "A.8.12 A.8.24",
  },
  fix: ({ region, name }) => ({
    cli: `aws opensearch update-domain-config --region ${region} --domain-name ${name} --node-to-node-encryption-options Enabled=true`,
    terraform: `resource "aws_opensearch_domain" "this" {\n  domain_name = "${name}"\n  node_to_node_encryption {\n    enabled = true\n  }\n}`,
    cloudformation: cloudformation("AWS::OpenSearchService::Domain", {
      DomainName: name,
      NodeToNodeEncryptionOptions: { Enabled: true },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} search domains ${agree(failing, "talks", "talk")} between nodes in plain text`,
  judge: perResource("opensearch:domain", ({ config }) => {
    collected(config.ARN, "es:DescribeDomains");
    return passIf(
      config.NodeToNodeEncryptionOptions?.Enabled === true,
      "Nodes talk in cipher.",
      "Nodes talk in plain text.",
    );
  }),
};
