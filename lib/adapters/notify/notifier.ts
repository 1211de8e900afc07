import type { ZodType } from "zod";

/** A file that goes with a message. */
export type Attachment = { name: string; media: string; content: Buffer };

/** What somebody is told. Chat gets the words, mail the words and files, machines the data and files. */
export type Message = {
  /** Stays the same when it is sent again, so that a receiver can drop what it has seen. */
  id: string;
  /** What kind of thing happened, for machines: `report.ready`, `test`. */
  event: string;
  title: string;
  text: string;
  /** Where to look further. */
  link: string | null;
  data: Readonly<Record<string, unknown>>;
  attachments: readonly Attachment[];
};

export type MailServer = {
  host: string;
  port: number;
  /** tls: from the first byte; starttls: before anything is said, or not at all; none: plain text, for a server on this machine. */
  security: "tls" | "starttls" | "none";
  user: string | undefined;
  password: string | undefined;
  from: string;
};

/** What the server lends a notifier. */
export type NotifyContext = {
  mail: MailServer | undefined;
  /** Lets webhooks reach this machine and link-local addresses. */
  allowLocal: boolean;
  now: Date;
  signal: AbortSignal;
};

/** A field of the form in which a person sets a channel up. */
export type ChannelField = { name: string; label: string; hint: string; secret: boolean; optional?: boolean };

/**
 * One way to tell somebody, one file in `notifiers/`, found by its folder, exported as `notifier`. What cannot get better by
 * itself is a Problem of another kind than `unavailable`; everything else is tried again.
 */
export type Notifier<Settings = unknown, Secrets = unknown> = {
  kind: string;
  name: string;
  fields: readonly ChannelField[];
  /** What may be shown. */
  settings: ZodType<Settings>;
  /** What is sealed, and never shown again. */
  secrets: ZodType<Secrets>;
  /** Fills in secrets that nobody needs to think up. */
  makeSecrets?(): Record<string, string>;
  send(to: { settings: Settings; secrets: Secrets }, message: Message, context: NotifyContext): Promise<void>;
};

/** Declares a notifier: what it is given has been parsed by its schemas. */
export function defineNotifier<Settings, Secrets>(declared: Notifier<Settings, Secrets>): Notifier {
  return {
    ...declared,
    send: (to, message, context) =>
      declared.send(
        { settings: declared.settings.parse(to.settings), secrets: declared.secrets.parse(to.secrets) },
        message,
        context,
      ),
  };
}
