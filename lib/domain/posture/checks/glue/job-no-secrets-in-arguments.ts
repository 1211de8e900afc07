import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "job-no-secrets-in-arguments",
  title: "Arguments of data jobs hold no secrets",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "glue",
  effortMinutes: 45,
  passes: "No argument of the job looks like a secret, by its name or by the form of its value.",
  why: "Who may read the job reads its arguments: they are in the console, in the API and in every run.",
  references: ["glue_etl_jobs_no_secrets_in_arguments"],
  frameworks: {},
  fix: ({ region, name, config }) => ({
    cli: `aws secretsmanager create-secret --region ${region} --name glue/${name} --secret-string file://secret.json\n# let the script read it by name, give the job --secret-id glue/${name} in place of ${(config.SecretArguments as string[] | undefined)?.join(", ") ?? "the argument"}, and change the secret: it has been readable`,
    terraform: `resource "aws_glue_job" "this" {\n  name = "${name}"\n  default_arguments = {\n    "--secret-id" = "glue/${name}"\n  }\n}`,
    cloudformation: cloudformation("AWS::Glue::Job", {
      Name: name,
      DefaultArguments: { "--secret-id": `glue/${name}` },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} data jobs ${agree(failing, "has", "have")} a secret in the arguments`,
  judge: perResource("glue:job", ({ config }) => {
    const suspected = collected(config.SecretArguments, "glue:GetJobs");
    return passIf(
      suspected.length === 0,
      "No argument looks like a secret.",
      `${suspected.join(", ")} ${agree(suspected.length, "looks", "look")} like a secret.`,
      { arguments: suspected },
    );
  }),
};
