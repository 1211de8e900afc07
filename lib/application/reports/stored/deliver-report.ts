import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/lib/adapters/db/database";
import type { Message } from "@/lib/adapters/notify/notifier";
import { sendTo } from "@/lib/application/channels/send";
import { config } from "@/lib/application/config/config";
import type { AskForJob } from "@/lib/application/jobs/job";
import { formatOf } from "@/lib/application/reports/formats";
import { fileNameOf } from "@/lib/application/reports/stored/stored-report";
import { Problem, problemLine } from "@/lib/domain/errors/problem";

/** Asks for a report to be delivered to a channel, once: one that is under way or has arrived stays as it is. */
export async function askDelivery(
  db: Database,
  ask: AskForJob,
  { reportId, channelId }: { reportId: string; channelId: string },
): Promise<void> {
  const { id, jobId } = await db.prisma.reportDelivery.upsert({
    where: { reportId_channelId: { reportId, channelId } },
    create: { reportId, channelId },
    update: {},
  });
  if (!jobId) await startDelivery(db, ask, id);
}

/** Puts a delivery into the queue, also one that was given up. @throws Problem when it has arrived already */
export async function startDelivery(db: Database, ask: AskForJob, id: string): Promise<string> {
  const row = await db.prisma.reportDelivery.findUnique({ where: { id } });
  if (!row) throw new Problem("not-found", "There is no such delivery.");
  if (row.sentAt) throw new Problem("conflict", "The report has been delivered already.");
  const jobId = await ask("deliver-report", { deliveryId: id });
  await db.prisma.reportDelivery.update({ where: { id }, data: { jobId } });
  return jobId;
}

async function messageOf(db: Database, reportId: string, deliveryId: string): Promise<Message> {
  const report = await db.prisma.report.findUniqueOrThrow({ where: { id: reportId } });
  const { dataFolder, publicUrl } = config();
  if (!report.path) throw new Problem("conflict", "The report is not made.");
  const content = await readFile(path.join(dataFolder, report.path));
  const { media, name } = formatOf(report.format);
  return {
    id: deliveryId,
    event: "report.ready",
    title: report.title,
    text: report.sentence ?? `The ${name} report is ready.`,
    link: publicUrl ? new URL("/reports", publicUrl).href : null,
    data: { reportId, format: report.format, question: report.question, sha256: report.sha256 },
    attachments: [{ name: fileNameOf(report), media, content }],
  };
}

/** Sends it, and notes how that went. @throws what the channel said, for the job to try again or give up */
export async function deliver(db: Database, id: string, signal: AbortSignal): Promise<string> {
  const row = await db.prisma.reportDelivery.findUnique({ where: { id }, include: { channel: true } });
  if (!row) return "The report or the channel is gone.";
  if (row.sentAt) return `Delivered to ${row.channel.name} already.`;
  try {
    const message = await messageOf(db, row.reportId, id);
    await sendTo(db, row.channelId, message, { now: new Date(), signal });
  } catch (error) {
    const said =
      error instanceof Problem ? problemLine(error) : "It failed unexpectedly; the server's log says more.";
    await db.prisma.reportDelivery.update({
      where: { id },
      data: { attempts: { increment: 1 }, error: said },
    });
    throw error;
  }
  await db.prisma.reportDelivery.update({
    where: { id },
    data: { attempts: { increment: 1 }, error: null, sentAt: new Date() },
  });
  return `Delivered to ${row.channel.name}.`;
}
