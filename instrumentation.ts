/** Runs once when the web server starts, before its first request. */
export async function register(): Promise<void> {
  // Next bundles this for other runtimes too, and leaves out what stands inside this condition.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { refuseForgedAddresses } = await import("@/lib/adapters/http/forwarded-headers");
    const { config } = await import("@/lib/application/config/config");
    const { takeCheckFolder } = await import("@/lib/application/checks/file-checks");
    await takeCheckFolder(config().checksFolder);
    refuseForgedAddresses({ behindProxy: config().publicUrl !== undefined });
  }
}
