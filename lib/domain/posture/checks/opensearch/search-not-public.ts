import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, pass, passIf } from "../../verdict";

export const check: Check = {
  id: "search-not-public",
  title: "No search domain is open to everyone",
  principle: 6,
  layer: "database",
  severity: "critical",
  service: "opensearch",
  effortMinutes: 60,
  passes: "The domain lies in a VPC, or its access policy lets nobody in without a condition.",
  why: "Open search domains are found by scanners and copied, or deleted for ransom.",
  references: ["opensearch_service_domains_not_publicly_accessible"],
  frameworks: {
    fsbp: "ES.2 OpenSearch.2",
    wafr: "sec_permissions_analyze_cross_account sec_permissions_share_securely sec_network_protection_create_layers",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 A1.1.3",
    iso27001: "A.8.1",
  },
  fix: ({ region, id, name, account }) => ({
    cli: `aws opensearch update-domain-config --region ${region} --domain-name ${name} --access-policies '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::${account}:root"},"Action":"es:ESHttp*","Resource":"${id}/*"}]}'`,
    terraform: `resource "aws_opensearch_domain" "this" {\n  domain_name = "${name}"\n  vpc_options {\n    subnet_ids = [aws_subnet.a.id]\n  }\n}`,
    cloudformation: cloudformation("AWS::OpenSearchService::Domain", {
      DomainName: name,
      AccessPolicies: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "ROLE_THAT_NEEDS_IT" },
            Action: "es:ESHttp*",
            Resource: `${id}/*`,
          },
        ],
      },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} search domains ${agree(failing, "is", "are")} open to everyone`,
  judge: perResource("opensearch:domain", ({ config }) => {
    collected(config.ARN, "es:DescribeDomains");
    if (config.VPCOptions?.VPCId) return pass("It lies in a VPC.");
    const policy = collected(config.AccessPolicies, "es:DescribeDomains");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      "Its policy names who may come in.",
      `Everyone may ${open.map(actionsOf).join(", ")}.`,
      { statements: open },
    );
  }),
};
