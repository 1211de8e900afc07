import { agree, type Check, perAccount } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, fail, pass, passIf } from "../../verdict";

const breakGlass = 2;

export const check: Check = {
  id: "people-federated",
  title: "People sign in through the organisation's directory",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "iam",
  effortMinutes: 240,
  passes:
    "No IAM user of the account has a console password; or at most two do, as break-glass access, while this or another account collected trusts a directory that people come from.",
  why: "A password kept in an account outlives the person's employment. A directory switches a leaver off everywhere at once and asks for the second factor in one place.",
  references: ["iam_check_saml_providers_sts"],
  frameworks: {
    cis7: "2.19",
    cis5: "1.20",
    nist: "AC-7",
  },
  fix: () => ({
    cli: `aws iam create-saml-provider --name directory --saml-metadata-document file://metadata.xml\n# then, for each person who has moved over:\naws iam delete-login-profile --user-name THE_USER`,
    terraform: `resource "aws_iam_saml_provider" "directory" {\n  name                   = "directory"\n  saml_metadata_document = file("metadata.xml")\n}`,
    cloudformation: cloudformation("AWS::IAM::SAMLProvider", {
      Name: "directory",
      SamlMetadataDocument: "METADATA_XML",
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "keeps", "keep")} passwords of people`,
  judge: perAccount(
    ["iam:user", "iam:saml-provider"],
    ({ account }, world) => {
      const users = world.of("iam:user", account);
      const people = users.filter(
        ({ config }) => collected(config.LoginProfile, "iam:GetLoginProfile") !== null,
      );
      const providers = world.of("iam:saml-provider", account).map((provider) => provider.name);
      const evidence = { people: people.map((user) => user.name), providers };
      const count = `${people.length} ${agree(people.length, "person has", "people have")} a password in this account`;
      if (people.length === 0) return pass("Nobody has a password in this account.", evidence);
      if (people.length > breakGlass)
        return fail(
          `${count}; ${providers.length === 0 ? "it trusts no directory" : `it trusts ${providers.join(", ")} as well`}.`,
          evidence,
        );
      return passIf(
        world.of("iam:saml-provider").length > 0,
        `${count}: break-glass access beside the directory.`,
        `${count}, and no account trusts a directory: they are how people sign in.`,
        evidence,
      );
    },
    "all",
  ),
};
