"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useToast } from "@/components/ui/toast";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/channels";

type Listed = ResponseOf<typeof endpoints.listChannels>;
export type Channel = Listed["channels"][number];
export type ChannelKind = Listed["kinds"][number];
/** What a form holds: the channel's name, and its fields by their names. */
export type ChannelDraft = { kind: string; name: string; fields: Record<string, string> };

const key = ["channels"];

/** Where messages can be sent, and the kinds there are. */
export function useChannels() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(endpoints.listChannels, { signal }),
  });
}

function useSaid() {
  const client = useQueryClient();
  const toast = useToast();
  return async (text: string) => {
    toast({ text });
    await client.invalidateQueries({ queryKey: key });
  };
}

/** Adds a channel; the answer holds a secret that was made for it, if one was. */
export function useAddChannel() {
  const said = useSaid();
  return useMutation({
    mutationFn: (body: ChannelDraft) => call(endpoints.addChannel, { body }),
    onSuccess: ({ channel }) => said(`${channel.name} is added. Send a test to see that it arrives.`),
  });
}

/** Changes a channel; secrets that are left empty stay what they are. */
export function useChangeChannel(id: string) {
  const said = useSaid();
  return useMutation({
    mutationFn: ({ name, fields }: ChannelDraft) =>
      call(endpoints.changeChannel, { params: { id }, body: { name, fields } }),
    onSuccess: ({ channel }) => said(`${channel.name} is changed.`),
  });
}

/** Sends a test message. */
export function useTestChannel(id: string) {
  return useMutation({ mutationFn: () => call(endpoints.testChannel, { params: { id } }) });
}

/** Removes a channel. */
export function useRemoveChannel(id: string) {
  const said = useSaid();
  return useMutation({
    mutationFn: () => call(endpoints.removeChannel, { params: { id } }),
    onSuccess: () => said("The channel is removed."),
  });
}
