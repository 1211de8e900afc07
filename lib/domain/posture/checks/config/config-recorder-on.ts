import { agree, type Check, perRegion } from "../../check";
import { cloudformationOf } from "../../fix/cloudformation";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "config-recorder-on",
  title: "AWS Config records every region",
  principle: 4,
  layer: "governance",
  severity: "medium",
  service: "config",
  effortMinutes: 20,
  passes: "A configuration recorder is recording in the region and covers all supported resource types.",
  why: "Rules that watch and repair need a record of what is there. Without it, drift is found by people, later.",
  references: ["config_recorder_all_regions_enabled"],
  frameworks: {
    cis7: "4.3",
    cis5: "3.3",
    fsbp: "Config.1",
    wafr: "sec_detect_investigate_events_analyze_all",
    nist: "OV-3 PO-3 PO-4 PT-1 RM-1",
    soc2: "CC2.1 CC3.1 CC3.4 CC8.1 PI1.3",
    iso27001: "A.5.16 A.5.22",
  },
  fix: ({ account, region }) => ({
    cli: `aws configservice put-configuration-recorder --region ${region} --configuration-recorder name=default,roleARN=arn:aws:iam::${account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig --recording-group allSupported=true\naws configservice start-configuration-recorder --region ${region} --configuration-recorder-name default`,
    terraform: `resource "aws_config_configuration_recorder" "this" {\n  region   = "${region}"\n  role_arn = "arn:aws:iam::${account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"\n  recording_group {\n    all_supported = true\n  }\n}`,
    cloudformation: cloudformationOf({
      Recorder: [
        "AWS::Config::ConfigurationRecorder",
        {
          RoleARN: `arn:aws:iam::${account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
          RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
        },
      ],
      Channel: ["AWS::Config::DeliveryChannel", { S3BucketName: `config-${account}` }],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} regions ${agree(failing, "has", "have")} no configuration recorder at work`,
  judge: perRegion(["config:recorder"], ({ account, region }, world) => {
    const recorders = world.of("config:recorder", account, region);
    if (recorders.length === 0) return fail("The region has no configuration recorder.");
    const recording = recorders.filter(
      ({ config }) => collected(config.status, "config:DescribeConfigurationRecorderStatus")?.recording,
    );
    const whole = recording.find(
      ({ config }) =>
        config.recordingGroup?.allSupported ||
        config.recordingGroup?.recordingStrategy?.useOnly === "ALL_SUPPORTED_RESOURCE_TYPES",
    );
    const why =
      recording.length === 0 ? "The recorder is stopped." : "The recorder leaves resource types out.";
    return passIf(
      whole !== undefined,
      "Every supported resource type is recorded.",
      why,
      recorders[0]?.config,
    );
  }),
};
