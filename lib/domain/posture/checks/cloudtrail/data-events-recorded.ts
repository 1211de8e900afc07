import { agree, type Check, perAccount } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { recordsData } from "../../trails/records-data";
import { collected, fail, pass } from "../../verdict";

export const check: Check = {
  id: "data-events-recorded",
  title: "Reads and writes of objects are recorded",
  principle: 2,
  layer: "storage",
  severity: "low",
  service: "cloudtrail",
  effortMinutes: 30,
  passes: "A logging trail of the account records S3 data events, reads and writes.",
  why: "Management events tell that a bucket's policy changed, not which objects were read. Without data events nobody can say what was taken.",
  references: ["cloudtrail_s3_dataevents_read_enabled", "cloudtrail_s3_dataevents_write_enabled"],
  frameworks: {
    cis7: "4.9 4.8",
    cis5: "3.9 3.8",
    wafr: "sec_detect_investigate_events_app_service_logging",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1 10.6.3",
    soc2: "CC2.1 CC7.2 PI1.2",
    iso27001: "A.8.15 A.8.16",
  },
  fix: ({ account }) => ({
    cli: `aws cloudtrail put-event-selectors --trail-name THE_TRAIL --advanced-event-selectors '[{"Name":"S3 objects","FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::S3::Object"]}]},{"Name":"Management","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]'`,
    terraform: `resource "aws_cloudtrail" "this" {\n  name           = "THE_TRAIL"\n  s3_bucket_name = "cloudtrail-${account}"\n  advanced_event_selector {\n    name = "S3 objects"\n    field_selector {\n      field  = "eventCategory"\n      equals = ["Data"]\n    }\n    field_selector {\n      field  = "resources.type"\n      equals = ["AWS::S3::Object"]\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::CloudTrail::Trail", {
      TrailName: "THE_TRAIL",
      S3BucketName: `cloudtrail-${account}`,
      IsLogging: true,
      AdvancedEventSelectors: [
        {
          Name: "S3 objects",
          FieldSelectors: [
            { Field: "eventCategory", Equals: ["Data"] },
            { Field: "resources.type", Equals: ["AWS::S3::Object"] },
          ],
        },
        { Name: "Management", FieldSelectors: [{ Field: "eventCategory", Equals: ["Management"] }] },
      ],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "records", "record")} no access to objects`,
  judge: perAccount(["cloudtrail:trail"], ({ account }, world) => {
    const trails = world
      .of("cloudtrail:trail")
      .filter(({ account: owner, config }) => owner === account || config.IsOrganizationTrail);
    for (const { name, config } of trails) {
      collected(config.EventSelectors ?? config.AdvancedEventSelectors, "cloudtrail:GetEventSelectors");
      if (config.Status?.IsLogging && recordsData(config, "AWS::S3::Object"))
        return pass(`Trail ${name} records every object access.`);
    }
    return fail("No trail records reads and writes of S3 objects.", {
      trails: trails.map((trail) => trail.name),
    });
  }),
};
