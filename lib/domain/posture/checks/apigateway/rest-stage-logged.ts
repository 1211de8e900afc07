import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "rest-stage-logged",
  title: "REST APIs keep an execution log",
  principle: 2,
  layer: "application",
  severity: "medium",
  service: "apigateway",
  effortMinutes: 15,
  passes: "Execution logging of the stage is on for all methods, at level ERROR or INFO.",
  why: "Without it nobody can say which calls failed, or were tried, before the one that worked.",
  references: ["apigateway_restapi_logging_enabled"],
  frameworks: {
    cis7: "4.10",
    fsbp: "APIGateway.1",
    wafr: "sec_detect_investigate_events_app_service_logging",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1 10.6.3",
    soc2: "CC7.2 CC7.3 A1.1 PI1.2",
    iso27001: "A.8.15",
  },
  fix: ({ region, config }) => ({
    cli: `aws apigateway update-stage --region ${region} --rest-api-id ${config.restApiId} --stage-name ${config.stageName} --patch-operations 'op=replace,path=/*/*/logging/loglevel,value=ERROR'`,
    terraform: `resource "aws_api_gateway_method_settings" "all" {\n  rest_api_id = "${config.restApiId}"\n  stage_name  = "${config.stageName}"\n  method_path = "*/*"\n  settings {\n    logging_level = "ERROR"\n  }\n}`,
    cloudformation: cloudformation("AWS::ApiGateway::Stage", {
      RestApiId: config.restApiId,
      StageName: config.stageName,
      MethodSettings: [{ ResourcePath: "/*", HttpMethod: "*", LoggingLevel: "ERROR" }],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} API stages ${agree(failing, "keeps", "keep")} no execution log`,
  judge: perResource("apigateway:rest-stage", ({ config }) => {
    const settings = collected(config.methodSettings, "apigateway:GET");
    const level = settings["*/*"]?.loggingLevel ?? "OFF";
    const silent = Object.entries(settings).filter(([, own]) => own.loggingLevel === "OFF");
    const access = config.accessLogDestination ? " Requests stand in the access log only." : "";
    if (level === "OFF") return fail(`Execution logging is off.${access}`, { methodSettings: settings });
    return passIf(
      silent.length === 0,
      `All methods are logged at level ${level}.`,
      `These are left out: ${silent.map(([path]) => path).join(", ")}.`,
      { methodSettings: settings },
    );
  }),
};
