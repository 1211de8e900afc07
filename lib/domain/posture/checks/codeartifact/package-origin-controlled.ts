import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "package-origin-controlled",
  title: "Packages of your own come from you only",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "codeartifact",
  effortMinutes: 15,
  passes:
    "A package whose newest version was published by the organisation itself may not be fetched from a public repository as well. Packages from outside are left out.",
  why: "Whoever publishes a package under the name of yours, with a higher version number, runs code in your builds.",
  references: ["codeartifact_packages_external_public_publishing_disabled"],
  frameworks: {
    wafr: "sec_permissions_analyze_cross_account",
    nist: "SC-1 SC-2 SC-3 PO-5",
    iso27001: "A.8.1",
  },
  fix: ({ region, config }) => {
    const namespace = config.namespace ? ` --namespace ${config.namespace}` : "";
    return {
      cli: `aws codeartifact put-package-origin-configuration --region ${region} --domain ${config.domainName} --domain-owner ${config.domainOwner} --repository ${config.repositoryName} --format ${config.format}${namespace} --package ${config.package} --restrictions publish=ALLOW,upstream=BLOCK`,
      terraform: `# Terraform's AWS provider has no resource for the origin of a package; for whole groups of names:\nresource "awscc_codeartifact_package_group" "own" {\n  domain_name = "${config.domainName}"\n  pattern     = "/${config.format}/${config.namespace ?? ""}/${config.package}$"\n  origin_configuration = {\n    restrictions = {\n      external_upstream = { restriction_mode = "BLOCK" }\n    }\n  }\n}`,
      cloudformation: cloudformation("AWS::CodeArtifact::PackageGroup", {
        DomainName: config.domainName,
        Pattern: `/${config.format}/${config.namespace ?? ""}/${config.package}$`,
        OriginConfiguration: { Restrictions: { ExternalUpstream: { RestrictionMode: "BLOCK" } } },
      }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} packages of your own may ${agree(failing, "be replaced", "be replaced")} from outside`,
  judge: perResource("codeartifact:package", ({ config }) => {
    const origin = collected(config.newestOrigin, "codeartifact:ListPackageVersions");
    if (origin !== "INTERNAL") return null;
    const upstream = collected(config.restrictions, "codeartifact:ListPackages")?.upstream ?? "ALLOW";
    return passIf(
      upstream === "BLOCK",
      "Only your own versions are taken.",
      "Versions from public repositories are taken as well.",
      { restrictions: config.restrictions },
    );
  }),
};
