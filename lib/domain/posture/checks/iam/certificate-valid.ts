import { daysSince } from "../../age";
import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "certificate-valid",
  title: "No expired certificate is kept in IAM",
  principle: 5,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 15,
  passes: "The server certificate expires in the future.",
  why: "An expired certificate teaches visitors to click warnings away, or takes the service down.",
  references: ["iam_no_expired_server_certificates_stored"],
  frameworks: {
    cis7: "2.17",
    cis5: "1.18",
  },
  fix: ({ name }) => ({
    cli: `aws iam delete-server-certificate --server-certificate-name ${name}`,
    terraform: `# Certificates of ACM renew themselves:\nresource "aws_acm_certificate" "this" {\n  # replaces ${name}\n  domain_name       = "THE_DOMAIN"\n  validation_method = "DNS"\n}`,
    cloudformation: cloudformation(
      "AWS::CertificateManager::Certificate",
      { DomainName: "THE_DOMAIN", ValidationMethod: "DNS" },
      `Replaces ${name}: certificates of ACM renew themselves.`,
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} certificates ${agree(failing, "has", "have")} expired`,
  judge: perResource("iam:server-certificate", ({ config }, world) => {
    const expires = collected(config.Expiration, "iam:ListServerCertificates");
    const days = daysSince(expires, world.now);
    return passIf(days < 0, `Valid until ${expires}.`, `Expired ${days} days ago.`, { Expiration: expires });
  }),
};
