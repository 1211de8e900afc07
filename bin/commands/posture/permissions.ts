import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { roleFormats } from "@/lib/adapters/aws/role/formats";
import { describeRole, nobody } from "@/lib/application/collection/describe-role";
import { awsConnection } from "@/lib/domain/collection/connection";
import { principalArn } from "@/lib/domain/collection/principal";

const options = z.object({
  /** `policy` is what `json` was called before. */
  format: z.enum([...roleFormats, "policy"]).transform((format) => (format === "policy" ? "json" : format)),
  trust: principalArn.optional(),
  roleName: awsConnection.shape.roleName,
  externalId: awsConnection.shape.externalId,
});

export const command: CommandModule = {
  summary: "Print the read-only role that the collectors need, exactly",
  declare(program) {
    program
      .option("--format <format>", "json (the policy alone) | cloudformation | stackset | terraform", "json")
      .option("--trust <arn>", "the role or user that Heptagon runs as: it alone may assume the role")
      .option("--external-id <id>", "external id that the trust policy asks for")
      .option(
        "--role-name <name>",
        "name of the role; {account} stands for the account's id",
        "HeptagonReadOnly",
      );
  },
  async run(_args, given, shell) {
    const { format, trust, externalId, roleName } = options.parse(given);
    if (format !== "json" && !trust)
      shell.note(
        `No --trust given: the role trusts ${nobody}, which is nobody; put your own principal there.`,
      );
    if (format === "stackset")
      shell.note("Deploy it in the management account; its own role needs --format cloudformation besides.");
    shell.print(describeRole({ format, trust, externalId, roleName }).text);
    return 0;
  },
};
