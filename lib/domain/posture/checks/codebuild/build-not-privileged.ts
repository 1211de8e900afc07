import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "build-not-privileged",
  title: "Builds do not run privileged",
  principle: 4,
  layer: "code",
  severity: "medium",
  service: "codebuild",
  effortMinutes: 30,
  passes: "The project does not run in privileged mode.",
  why: "A privileged build is root on the machine that builds, and whoever changes the code is that build.",
  references: [],
  frameworks: {},
  fix: ({ region, name }) => ({
    cli: `aws codebuild update-project --region ${region} --name ${name} --environment file://environment.json   # with "privilegedMode": false`,
    terraform: `resource "aws_codebuild_project" "this" {\n  name = "${name}"\n  environment {\n    privileged_mode = false\n  }\n}`,
    cloudformation: cloudformation("AWS::CodeBuild::Project", {
      Name: name,
      Environment: { PrivilegedMode: false },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} build projects ${agree(failing, "runs", "run")} privileged`,
  judge: perResource("codebuild:project", ({ config }) => {
    const value = collected(config.privilegedMode, "codebuild:BatchGetProjects");
    return passIf(!value, "It runs unprivileged.", "It runs privileged.", { privilegedMode: value });
  }),
};
