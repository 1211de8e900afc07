import { createTransport } from "nodemailer";
import { z } from "zod";
import { defineNotifier, type MailServer } from "@/lib/adapters/notify/notifier";
import { Problem } from "@/lib/domain/errors/problem";

const addresses = z
  .string()
  .max(2_000)
  .transform((text) => text.split(/[,;\s]+/).filter((one) => one !== ""))
  .pipe(
    z
      .array(z.email("expected e-mail addresses, separated by commas"))
      .min(1, "expected an e-mail address")
      .max(50),
  );

function transportTo({ host, port, security, user, password }: MailServer) {
  return createTransport({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(user ? { auth: { user, pass: password ?? "" } } : {}),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    // Attachments come from memory: nothing that a message names may be read from disk or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What the mail server said, without what it was told. */
function whyNot(error: unknown, host: string): Problem {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  const why = responseCode ? `it answered ${responseCode}` : (code ?? message ?? "unknown");
  const forGood = responseCode ? responseCode >= 500 : code === "EAUTH" || code === "EENVELOPE";
  return new Problem(
    forGood ? "bad-input" : "unavailable",
    `The mail server ${host} did not take the message: ${why}.`,
    {
      next: "Check the SMTP settings and the addresses.",
      cause: error,
    },
  );
}

/** A message by e-mail, through the server that the settings name. */
export const notifier = defineNotifier({
  kind: "email",
  name: "E-mail",
  fields: [{ name: "to", label: "To", hint: "Addresses, separated by commas", secret: false }],
  settings: z.object({ to: z.union([addresses, z.array(z.email()).min(1)]) }),
  secrets: z.object({}),
  async send({ settings }, { id, title, text, link, attachments }, { mail }) {
    if (!mail) {
      throw new Problem("conflict", "No mail server is set.", {
        next: "Set SMTP_HOST and MAIL_FROM, see docs/operations.md.",
      });
    }
    const transport = transportTo(mail);
    try {
      await transport.sendMail({
        from: mail.from,
        to: settings.to,
        subject: title,
        messageId: `<${id}@heptagon>`,
        text: link ? `${text}\n\n${link}\n` : `${text}\n`,
        attachments: attachments.map(({ name, media, content }) => ({
          filename: name,
          contentType: media,
          content,
        })),
      });
    } catch (error) {
      throw whyNot(error, mail.host);
    } finally {
      transport.close();
    }
  },
});
