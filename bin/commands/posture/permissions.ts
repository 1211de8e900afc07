import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { collectors } from "@/lib/adapters/aws/collectors.generated";
import { readOnlyPolicy, roleTemplate } from "@/lib/adapters/aws/read-only-policy";

const options = z.object({
  format: z.enum(["policy", "cloudformation"]),
  trust: z
    .string()
    .regex(/^arn:[a-z-]+:iam::\d{12}:.+$/, "--trust: expected an IAM ARN")
    .optional(),
  externalId: z.string().optional(),
});

export const command: CommandModule = {
  summary: "Print the read-only policy or role that the collectors need, exactly",
  declare(program) {
    program
      .option("--format <format>", "policy | cloudformation", "policy")
      .option("--trust <arn>", "who may assume the role (cloudformation)")
      .option("--external-id <id>", "external id that the trust policy asks for");
  },
  async run(_args, given, shell) {
    const { format, trust, externalId } = options.parse(given);
    const policy = readOnlyPolicy(collectors);
    const principal = trust ?? "arn:aws:iam::111122223333:role/heptagon";
    if (format === "cloudformation" && !trust)
      shell.note(`No --trust given: the template trusts ${principal}; put your own there.`);
    shell.print(
      JSON.stringify(format === "policy" ? policy : roleTemplate(policy, { principal, externalId }), null, 2),
    );
    return 0;
  },
};
