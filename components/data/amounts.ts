const units = ["B", "kB", "MB", "GB", "TB"];

/** Bytes as people read them, in powers of 1,000: "1.3 GB". */
export function bytesWords(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** How far work has come: "12 of 40 services", "3.1 MB of 9.0 MB". */
export function progressWords(job: { done: number; total: number | null; unit: string }): string {
  const said = job.unit === "bytes" ? bytesWords : (count: number) => count.toLocaleString("en-GB");
  const unit = job.unit === "bytes" ? "" : ` ${job.unit}`;
  return job.total === null ? `${said(job.done)}${unit}` : `${said(job.done)} of ${said(job.total)}${unit}`;
}
