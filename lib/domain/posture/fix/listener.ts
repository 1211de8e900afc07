import { z } from "zod";

const listeners = z.object({
  Listeners: z.array(z.object({ ListenerArn: z.string(), Protocol: z.string() })),
});

/** The ARN of the load balancer's first listener that speaks the protocol; a placeholder where none was collected. */
export function listenerArn(config: Readonly<Record<string, unknown>>, protocol: "HTTP" | "HTTPS"): string {
  const found = listeners.safeParse(config);
  const listener = found.data?.Listeners.find(({ Protocol }) => Protocol === protocol);
  return listener?.ListenerArn ?? `THE_${protocol}_LISTENER`;
}
