import { agree, type Check, perResource, type Target } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, fail, passIf } from "../../verdict";

/** A basic scan is complete; an enhanced one stays active. */
const scanned = new Set(["COMPLETE", "ACTIVE"]);

function newestDigest(config: Target["config"]): string {
  const image = config.NewestImage;
  return typeof image === "object" && image !== null && "imageDigest" in image
    ? String(image.imageDigest)
    : "DIGEST";
}

export const check: Check = {
  id: "newest-image-without-holes",
  title: "The newest image has no grave hole that is known",
  principle: 4,
  layer: "code",
  severity: "medium",
  service: "ecr",
  effortMinutes: 120,
  passes:
    "The image pushed last was scanned, and the scan found nothing critical or high. Empty repositories are left out.",
  why: "The newest image is the one that runs. Its known holes are known to others as well.",
  references: ["ecr_repositories_scan_vulnerabilities_in_latest_image"],
  frameworks: {
    wafr: "sec_securely_operate_test_validate_pipeline sec_appsec_automate_testing_throughout_lifecycle",
  },
  fix: ({ region, config }) => ({
    cli: `aws ecr describe-image-scan-findings --region ${region} --repository-name ${config.repositoryName} --image-id imageDigest=${newestDigest(config)}\n# Build on a newer base image, push, and scan at once:\naws ecr start-image-scan --region ${region} --repository-name ${config.repositoryName} --image-id imageTag=TAG`,
    terraform: `resource "aws_ecr_registry_scanning_configuration" "this" {\n  scan_type = "ENHANCED"\n  rule {\n    scan_frequency = "CONTINUOUS_SCAN"\n    repository_filter {\n      filter      = "${config.repositoryName}"\n      filter_type = "WILDCARD"\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::ECR::RegistryScanningConfiguration", {
      ScanType: "ENHANCED",
      Rules: [
        {
          ScanFrequency: "CONTINUOUS_SCAN",
          RepositoryFilters: [{ Filter: config.repositoryName, FilterType: "WILDCARD" }],
        },
      ],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} repositories ${agree(failing, "has", "have")} a newest image with known holes, or unscanned`,
  judge: perResource("ecr:repository", ({ config }) => {
    const image = collected(config.NewestImage, "ecr:DescribeImages");
    if (image === null) return null;
    const scan = collected(config.NewestScan, "ecr:DescribeImageScanFindings");
    const evidence = { NewestImage: image, NewestScan: scan };
    if (scan === null) return fail("The newest image was never scanned.", evidence);
    if (!scanned.has(scan.status ?? ""))
      return fail(
        `The scan of the newest image says ${scan.status}${scan.description ? `: ${scan.description}` : "."}`,
        evidence,
      );
    const { CRITICAL = 0, HIGH = 0 } = scan.findingSeverityCounts ?? {};
    return passIf(
      CRITICAL + HIGH === 0,
      "The scan of the newest image found nothing grave.",
      `The newest image has ${CRITICAL} critical and ${HIGH} high holes that are known.`,
      evidence,
    );
  }),
};
