import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

export type Mail = { from: string; to: string[]; auth: string | null; data: string };

/** Speaks enough SMTP (RFC 5321) to take a message. `refuse` names a command that it answers with the given line. */
export async function smtpServer(
  refuse: Record<string, string> = {},
): Promise<{ port: number; mails: Mail[]; stop(): Promise<void> }> {
  const mails: Mail[] = [];
  const sockets = new Set<Socket>();

  const converse = (socket: Socket) => {
    let mail: Mail = { from: "", to: [], auth: null, data: "" };
    let inData = false;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string) => {
      const word = line.slice(0, 4).toUpperCase();
      if (refuse[word]) return say(refuse[word]);
      if (word === "STAR") return say("502 not here");
      if (word === "EHLO") return say("250-test\r\n250 AUTH PLAIN");
      if (word === "AUTH") mail.auth = Buffer.from(line.split(" ")[2] ?? "", "base64").toString("utf8");
      if (word === "AUTH") return say("235 welcome");
      if (word === "MAIL") mail.from = /<(.*?)>/.exec(line)?.[1] ?? "";
      if (word === "RCPT") mail.to.push(/<(.*?)>/.exec(line)?.[1] ?? "");
      if (word === "DATA") inData = true;
      if (word === "QUIT") return socket.end("221 bye\r\n");
      say(word === "DATA" ? "354 go on" : "250 ok");
    };
    const take = (line: string) => {
      if (!inData) return command(line);
      if (line !== ".") {
        mail.data += `${line}\n`;
        return;
      }
      inData = false;
      mails.push(mail);
      mail = { from: "", to: [], auth: mail.auth, data: "" };
      say("250 taken");
    };
    socket.on("data", (piece) => {
      const lines = (rest + piece.toString("utf8")).split("\r\n");
      rest = lines.pop() ?? "";
      lines.forEach(take);
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    sockets.add(socket);
    say("220 test");
  };

  const server = createServer(converse);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
