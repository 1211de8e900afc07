import { agree, type Check, perAccount } from "../../check";
import { collected, passIf } from "../../verdict";

const breakGlass = 2;

export const check: Check = {
  id: "people-federated",
  title: "People sign in through the organisation's directory",
  principle: 1,
  layer: "identity",
  severity: "medium",
  service: "iam",
  effortMinutes: 240,
  passes: "At most two IAM users of the account have a console password: break-glass access, not daily work.",
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
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "keeps", "keep")} passwords of people`,
  judge: perAccount(
    ["iam:user"],
    ({ account }, world) => {
      const users = world.of("iam:user", account);
      const people = users.filter(
        ({ config }) => collected(config.LoginProfile, "iam:GetLoginProfile") !== null,
      );
      const providers = world.of("iam:saml-provider", account).map((provider) => provider.name);
      return passIf(
        people.length <= breakGlass,
        `${people.length} people have a password in this account.`,
        `${people.length} people have a password in this account; ${providers.length === 0 ? "it trusts no directory" : `it trusts ${providers.join(", ")} as well`}.`,
        { people: people.map((user) => user.name), providers },
      );
    },
    "all",
  ),
};
