import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { soundsSecret } from "../../secrets/sounds-secret";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "build-no-secrets-in-environment",
  title: "No secret stands in a build project",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "codebuild",
  effortMinutes: 30,
  passes:
    "No plain-text variable of the project has a name that speaks of a password, key or token. Only names are read.",
  why: "Whoever may see the project reads its variables, and builds print them.",
  references: ["codebuild_project_no_secrets_in_variables"],
  frameworks: {
    fsbp: "CodeBuild.2",
    nist: "SC-1 PO-5 IP-2 CM-4",
    pci4: "3.5.1 7.2.1 7.2.2 7.2.3 8.2.2 8.3.2",
  },
  fix: ({ region, name }) => ({
    cli: `aws codebuild update-project --region ${region} --name ${name} --environment file://environment.json   # with "type": "SECRETS_MANAGER"`,
    terraform: `resource "aws_codebuild_project" "this" {\n  name = "${name}"\n  environment {\n    environment_variable {\n      name  = "PASSWORD"\n      type  = "SECRETS_MANAGER"\n      value = "SECRET"\n    }\n  }\n}`,
    cloudformation: cloudformation(
      "AWS::CodeBuild::Project",
      {
        Name: name,
        Environment: {
          EnvironmentVariables: [{ Name: "PASSWORD", Type: "SECRETS_MANAGER", Value: `${name}/password` }],
        },
      },
      "In place of each variable that holds a secret.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} build projects ${agree(failing, "carries", "carry")} what looks like a secret`,
  judge: perResource("codebuild:project", ({ config }) => {
    const variables = collected(config.environmentVariables, "codebuild:BatchGetProjects");
    const plain = variables
      .filter(({ type, name }) => type === "PLAINTEXT" && soundsSecret(name ?? ""))
      .map(({ name }) => name);
    return passIf(
      plain.length === 0,
      "No plain-text variable sounds like a secret.",
      `These sound like secrets: ${plain.join(", ")}.`,
      { variables: plain },
    );
  }),
};
