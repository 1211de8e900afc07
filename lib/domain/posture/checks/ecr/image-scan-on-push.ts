import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "image-scan-on-push",
  title: "Images are scanned when they are pushed",
  principle: 3,
  layer: "code",
  severity: "medium",
  service: "ecr",
  effortMinutes: 5,
  passes: "The repository scans each image on push.",
  why: "Most of the code in an image was written by others; a scan tells of known holes before the image runs.",
  references: ["ecr_repositories_scan_images_on_push_enabled"],
  frameworks: {
    fsbp: "ECR.1",
    wafr: "sec_appsec_automate_testing_throughout_lifecycle sec_protect_compute_reduce_surface sec_securely_operate_test_validate_pipeline",
    pci4: "11.3.1.2 11.3.1.3 11.3.1",
  },
  fix: ({ region, config }) => ({
    cli: `aws ecr put-image-scanning-configuration --region ${region} --repository-name ${config.repositoryName} --image-scanning-configuration scanOnPush=true`,
    terraform: `resource "aws_ecr_repository" "this" {\n  name = "${config.repositoryName}"\n  image_scanning_configuration {\n    scan_on_push = true\n  }\n}`,
    cloudformation: cloudformation("AWS::ECR::Repository", {
      RepositoryName: config.repositoryName,
      ImageScanningConfiguration: { ScanOnPush: true },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} repositories ${agree(failing, "does", "do")} not scan their images`,
  judge: perResource("ecr:repository", ({ config }) => {
    const scanning = collected(config.imageScanningConfiguration, "ecr:DescribeRepositories");
    return passIf(
      Boolean(scanning.scanOnPush),
      "Images are scanned on push.",
      "Images are not scanned on push.",
      scanning,
    );
  }),
};
