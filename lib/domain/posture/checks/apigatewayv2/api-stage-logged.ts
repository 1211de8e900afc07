import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "api-stage-logged",
  title: "HTTP and WebSocket APIs keep an access log",
  principle: 2,
  layer: "application",
  severity: "medium",
  service: "apigatewayv2",
  effortMinutes: 15,
  passes: "The stage writes an access log.",
  why: "Who called, from where and with what outcome is written down there or nowhere.",
  references: ["apigatewayv2_api_access_logging_enabled"],
  frameworks: {
    cis7: "4.10",
    fsbp: "APIGateway.9",
    wafr: "sec_detect_investigate_events_app_service_logging",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1 10.6.3",
    soc2: "A1.1 PI1.2",
    iso27001: "A.8.15",
  },
  fix: ({ account, region, config }) => ({
    cli: `aws apigatewayv2 update-stage --region ${region} --api-id ${config.ApiId} --stage-name '${config.StageName}' --access-log-settings '{"DestinationArn":"arn:aws:logs:${region}:${account}:log-group:/apis/${config.ApiId}","Format":"{\\"id\\":\\"$context.requestId\\",\\"ip\\":\\"$context.identity.sourceIp\\",\\"status\\":\\"$context.status\\"}"}'`,
    terraform: `resource "aws_apigatewayv2_stage" "this" {\n  api_id = "${config.ApiId}"\n  name   = "${config.StageName}"\n  access_log_settings {\n    destination_arn = aws_cloudwatch_log_group.api.arn\n    format          = jsonencode({ id = "$context.requestId", ip = "$context.identity.sourceIp", status = "$context.status" })\n  }\n}`,
    cloudformation: cloudformation("AWS::ApiGatewayV2::Stage", {
      ApiId: config.ApiId,
      StageName: config.StageName,
      AccessLogSettings: {
        DestinationArn: `arn:aws:logs:${region}:${account}:log-group:/apis/${config.ApiId}`,
        Format: `{"id":"$context.requestId","ip":"$context.identity.sourceIp","status":"$context.status"}`,
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} API stages ${agree(failing, "keeps", "keep")} no access log`,
  judge: perResource("apigatewayv2:stage", ({ config }) => {
    const destination = collected(config.AccessLogDestination, "apigateway:GET");
    return passIf(destination !== null, `Calls are logged to ${destination}.`, "Calls are not logged.");
  }),
};
