import { agree, type Check, perAccount } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "response-plan-exists",
  title: "A response plan names who acts",
  principle: 7,
  layer: "governance",
  severity: "medium",
  service: "ssm-incidents",
  effortMinutes: 120,
  passes: "The account has a response plan of Incident Manager that engages somebody.",
  why: "In the night of an incident nobody should have to find out whom to wake.",
  references: ["ssmincidents_enabled_with_plans"],
  frameworks: {
    nist: "IP-9 RP-1",
  },
  fix: () => ({
    cli: `aws ssm-incidents create-replication-set --regions '{"eu-west-1":{}}'\naws ssm-incidents create-response-plan --name security-incident --incident-template '{"impact":2,"title":"Security incident"}' --engagements THE_CONTACT`,
    terraform: `resource "aws_ssmincidents_response_plan" "security" {\n  name = "security-incident"\n  incident_template {\n    title  = "Security incident"\n    impact = 2\n  }\n  engagements = ["THE_CONTACT"]\n}`,
    cloudformation: cloudformation("AWS::SSMIncidents::ResponsePlan", {
      Name: "security-incident",
      IncidentTemplate: { Title: "Security incident", Impact: 2 },
      Engagements: ["THE_CONTACT"],
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} accounts ${agree(failing, "has", "have")} no response plan`,
  judge: perAccount(["ssm-incidents:response-plan"], ({ account }, world) => {
    const plans = world.of("ssm-incidents:response-plan", account);
    const engaging = plans.find(
      ({ config }) => (collected(config.engagements, "ssm-incidents:GetResponsePlan") ?? []).length > 0,
    );
    const why =
      plans.length === 0 ? "The account has no response plan." : "No response plan engages anybody.";
    return passIf(engaging !== undefined, `Plan ${engaging?.name} engages people.`, why, {
      plans: plans.map((plan) => plan.name),
    });
  }),
};
