import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "glacier",
  name: "Amazon S3 Glacier",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/amazonglacier/latest/dev/security.html",
  aws: ["Storing archives durably over zones, encrypted", "Refusing what a locked vault policy forbids"],
  duties: [
    { area: "access", duty: "Limit who reads and deletes archives", checks: ["archive-vault-not-public"] },
    { area: "configuration", duty: "Lock vaults whose content must stay", checks: [] },
  ],
};
