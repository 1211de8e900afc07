import { createHash, createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { Message, NotifyContext } from "@/lib/adapters/notify/notifier";
import { httpServer } from "@/lib/adapters/notify/testing/http-server";
import { smtpServer } from "@/lib/adapters/notify/testing/smtp-server";
import { notifier as email } from "./email";
import { notifier as slack } from "./slack";
import { notifier as webhook } from "./webhook";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
async function started<T extends { stop(): Promise<void> }>(server: Promise<T>): Promise<T> {
  const running = await server;
  stops.push(running.stop);
  return running;
}

const content = Buffer.from("id,status\r\n");
const message: Message = {
  id: "0d5f9c1e-0000-4000-8000-000000000000",
  event: "report.ready",
  title: "Security report, October 2026",
  text: "Security is better <than> it was & falls no more.",
  link: "https://heptagon.example.org/reports",
  data: { format: "csv" },
  attachments: [{ name: "report.csv", media: "text/csv", content }],
};
const context: NotifyContext = {
  mail: undefined,
  allowLocal: true,
  now: new Date("2026-11-25T10:00:00Z"),
  signal: AbortSignal.timeout(20_000),
};
const secret = "a signing secret of some length";
const hook = (url: string) => ({ settings: { url }, secrets: { secret } });

describe("webhook", () => {
  it("is signed over timestamp and body, names its delivery, and carries the file", async () => {
    const { url, received } = await started(httpServer({ status: 204 }));
    await webhook.send(hook(url), message, context);
    const { headers, body } = received[0] ?? { headers: {}, body: "" };
    expect(headers["heptagon-timestamp"]).toBe("1795600800");
    expect(headers["heptagon-delivery"]).toBe(message.id);
    const expected = createHmac("sha256", secret).update(`1795600800.${body}`).digest("hex");
    expect(headers["heptagon-signature"]).toBe(`v1=${expected}`);
    expect(JSON.parse(body)).toMatchObject({
      id: message.id,
      event: "report.ready",
      data: { format: "csv" },
      files: [
        {
          name: "report.csv",
          bytes: 11,
          sha256: createHash("sha256").update(content).digest("hex"),
          base64: content.toString("base64"),
        },
      ],
    });
  });

  it.each([
    [503, "unavailable"],
    [429, "unavailable"],
    [404, "bad-input"],
    [302, "bad-input"],
  ])("tells by status %i that trying again may help, or not: %s", async (status, kind) => {
    const elsewhere = await started(httpServer({ status: 200 }));
    const { url } = await started(httpServer({ status, body: "why", headers: { location: elsewhere.url } }));
    await expect(webhook.send(hook(url), message, context)).rejects.toMatchObject({ kind });
    expect(elsewhere.received).toEqual([]);
  });

  it("can be tried again when nobody listens", async () => {
    const { url, stop } = await httpServer({ status: 200 });
    await stop();
    await expect(webhook.send(hook(url), message, context)).rejects.toMatchObject({ kind: "unavailable" });
  });

  it.each([
    "http://127.0.0.1:1/",
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]:1/",
    "http://localhost:1/",
    "http://2130706433/",
  ])("goes not to %s unless a setting allows it", async (url) => {
    const guarded = { ...context, allowLocal: false };
    await expect(webhook.send(hook(url), message, guarded)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("makes a secret when none is given, and takes no short one", () => {
    expect(webhook.makeSecrets?.().secret?.length).toBeGreaterThan(40);
    expect(webhook.secrets.safeParse({ secret: "short" }).success).toBe(false);
    expect(webhook.settings.safeParse({ url: "file:///etc/passwd" }).success).toBe(false);
  });
});

it("slack gets words and a link, with its own signs made harmless", async () => {
  const { url, received } = await started(httpServer({ status: 200, body: "ok" }));
  await slack.send({ settings: {}, secrets: { url } }, message, context);
  const { blocks } = JSON.parse(received[0]?.body ?? "{}");
  expect(blocks[0].text.text).toContain("better &lt;than&gt; it was &amp; falls");
  expect(blocks[0].text.text).toContain("<https://heptagon.example.org/reports|Open in Heptagon>");
});

describe("e-mail", () => {
  const mail = {
    host: "127.0.0.1",
    security: "none",
    user: "heptagon",
    password: "pass",
    from: "heptagon@example.org",
  } as const;
  const to = { settings: { to: "a@example.org, b@example.org" }, secrets: {} };

  it("reaches everybody with words, link and file, after signing in", async () => {
    const { port, mails } = await started(smtpServer());
    await email.send(to, message, { ...context, mail: { ...mail, port } });
    expect(mails).toHaveLength(1);
    const [sent] = mails;
    expect(sent).toMatchObject({ from: "heptagon@example.org", to: ["a@example.org", "b@example.org"] });
    expect(sent?.auth).toBe("\0heptagon\0pass");
    for (const part of [
      "Subject: Security report, October 2026",
      "filename=report.csv",
      content.toString("base64"),
      message.id,
    ]) {
      expect(sent?.data).toContain(part);
    }
  });

  it.each([
    [{ RCPT: "550 unknown" }, "bad-input"],
    [{ AUTH: "535 wrong password" }, "bad-input"],
    [{ MAIL: "451 later" }, "unavailable"],
  ])("answers %j as something to mend or to try again", async (refuse, kind) => {
    const { port } = await started(smtpServer(refuse));
    const sending = email.send(to, message, { ...context, mail: { ...mail, port } });
    await expect(sending).rejects.toMatchObject({ kind });
    await expect(sending).rejects.not.toThrow(/pass\b/);
  });

  it("says nothing in plain text to a server that offers no encryption, unless told so", async () => {
    const { port, mails } = await started(smtpServer());
    const sending = email.send(to, message, { ...context, mail: { ...mail, port, security: "starttls" } });
    await expect(sending).rejects.toThrow();
    expect(mails).toEqual([]);
  });

  it("says what is missing when no mail server is set", async () => {
    await expect(email.send(to, message, context)).rejects.toMatchObject({ kind: "conflict" });
    expect(email.settings.safeParse({ to: "nobody" }).success).toBe(false);
  });
});
