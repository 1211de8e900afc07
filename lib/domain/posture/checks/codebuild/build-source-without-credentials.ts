import { agree, type Check, perResource } from "../../check";
import { cloudformationOf } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "build-source-without-credentials",
  title: "No password stands in the address of a source",
  principle: 3,
  layer: "code",
  severity: "critical",
  service: "codebuild",
  effortMinutes: 15,
  passes: "The address of the project's source holds no user and password.",
  why: "An address is copied into logs, tickets and mails, with whatever stands in it.",
  references: ["codebuild_project_source_repo_url_no_sensitive_credentials"],
  frameworks: {
    fsbp: "CodeBuild.1",
    nist: "SC-1 SC-3 PO-5 IP-2 CM-4",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 A1.1.3",
  },
  fix: ({ region, name }) => ({
    cli: `aws codebuild import-source-credentials --region ${region} --server-type GITHUB --auth-type PERSONAL_ACCESS_TOKEN --token TOKEN\naws codebuild update-project --region ${region} --name ${name} --source file://source.json`,
    terraform: `resource "aws_codebuild_project" "this" {\n  name = "${name}"\n  source {\n    type     = "GITHUB"\n    location = "https://github.com/OWNER/REPOSITORY"\n  }\n}`,
    cloudformation: cloudformationOf({
      Login: [
        "AWS::CodeBuild::SourceCredential",
        {
          ServerType: "GITHUB",
          AuthType: "PERSONAL_ACCESS_TOKEN",
          Token: "{{resolve:secretsmanager:github-token}}",
        },
      ],
      Project: [
        "AWS::CodeBuild::Project",
        { Name: name, Source: { Type: "GITHUB", Location: "https://github.com/OWNER/REPOSITORY" } },
      ],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} build projects ${agree(failing, "has", "have")} credentials in the address of the source`,
  judge: perResource("codebuild:project", ({ config }) => {
    const source = collected(config.source, "codebuild:BatchGetProjects");
    const holds = /^[a-z+]+:\/\/[^/@]+@/i.test(source.location ?? "");
    return passIf(!holds, "The address holds no credentials.", "The address holds credentials.");
  }),
};
