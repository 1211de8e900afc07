"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { ApiProblem } from "@/components/api/api-problem";
import { ToastProvider } from "./toast";

/** Another try helps when no answer came or the server stumbled, not when it said no. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 502);
}

/** What every page needs around it: the URL's state, the answers kept in the browser, messages in passing. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { staleTime: 30_000, retry: worthAnotherTry, placeholderData: (kept: unknown) => kept },
        },
      }),
  );
  return (
    <NuqsAdapter>
      <QueryClientProvider client={client}>
        <ToastProvider>{children}</ToastProvider>
      </QueryClientProvider>
    </NuqsAdapter>
  );
}
