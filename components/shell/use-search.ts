"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "@/components/api/call";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/system";

export type Hit = ResponseOf<typeof endpoints.search>["hits"][number];

const typingPause = 120;
const longest = 300;

/** What the server finds by a text, asked once the typing rests; `pending` until the hits are those of `text`. */
export function useSearch(text: string): { hits: Hit[]; pending: boolean; error: Error | null } {
  const wanted = text.trim().slice(0, longest);
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), typingPause);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data, error, isFetching } = useQuery({
    queryKey: ["search", asked],
    queryFn: ({ signal }) => call(endpoints.search, { query: { q: asked }, signal }),
    enabled: asked !== "",
    placeholderData: undefined,
  });
  if (wanted === "") return { hits: [], pending: false, error: null };
  return { hits: data?.hits ?? [], pending: isFetching || asked !== wanted, error };
}
