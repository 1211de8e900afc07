import { agree, type Check, perAccount } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, fail, pass } from "../../verdict";

export const check: Check = {
  id: "trail-all-regions",
  title: "A trail records every region",
  principle: 2,
  layer: "logging",
  severity: "high",
  service: "cloudtrail",
  effortMinutes: 15,
  passes:
    "At least one multi-region trail of the account is logging and includes management events and global services.",
  why: "What happens in a region that no trail records leaves no evidence; intruders start machines in regions that nobody watches.",
  references: ["cloudtrail_multi_region_enabled"],
  frameworks: {
    cis7: "4.1",
    cis5: "3.1",
    fsbp: "CloudTrail.1",
    wafr: "sec_detect_investigate_events_analyze_all sec_detect_investigate_events_auto_response",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "CC2.1 CC7.2 A1.1 PI1.3",
  },
  fix: ({ account }) => ({
    cli: `aws cloudtrail create-trail --name organisation-trail --s3-bucket-name cloudtrail-${account} --is-multi-region-trail --enable-log-file-validation\naws cloudtrail start-logging --name organisation-trail`,
    terraform: `resource "aws_cloudtrail" "all_regions" {\n  name                          = "organisation-trail"\n  s3_bucket_name                = "cloudtrail-${account}"\n  is_multi_region_trail         = true\n  include_global_service_events = true\n  enable_log_file_validation    = true\n}`,
    cloudformation: cloudformation("AWS::CloudTrail::Trail", {
      TrailName: "organisation-trail",
      S3BucketName: `cloudtrail-${account}`,
      IsLogging: true,
      IsMultiRegionTrail: true,
      IncludeGlobalServiceEvents: true,
      EnableLogFileValidation: true,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} no trail that records every region`,
  judge: perAccount(["cloudtrail:trail"], ({ account }, world) => {
    const organisationTrails = world
      .of("cloudtrail:trail")
      .filter((trail) => trail.config.IsOrganizationTrail);
    const candidates = [...world.of("cloudtrail:trail", account), ...organisationTrails].filter(
      ({ config }) => config.IsMultiRegionTrail && config.IncludeGlobalServiceEvents !== false,
    );
    for (const { name, config } of candidates) {
      const status = collected(config.Status, "cloudtrail:GetTrailStatus");
      const selectors = config.EventSelectors ?? [];
      const management = selectors.length === 0 || selectors.some((one) => one.IncludeManagementEvents);
      if (status?.IsLogging && management)
        return pass(`Trail ${name} records every region.`, { trail: name });
    }
    const names = candidates.map((trail) => trail.name);
    return names.length === 0
      ? fail("No trail covers every region.")
      : fail(`No multi-region trail is recording management events: ${names.join(", ")}.`, { trails: names });
  }),
};
