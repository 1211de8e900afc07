/** CPU time that this process has used, in milliseconds: unlike the clock, it does not run while others have the machine. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
