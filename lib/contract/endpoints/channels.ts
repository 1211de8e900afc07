import { z } from "zod";
import { instant } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const channel = z.object({
  id: z.string(),
  kind: z.string(),
  kindName: z.string(),
  name: z.string(),
  /** Where it leads, without what is secret. */
  leads: z.string(),
  /** What is not secret of its fields, to be changed. */
  fields: z.record(z.string(), z.string()),
  createdBy: z.string(),
  createdAt: instant,
});
export type Channel = z.output<typeof channel>;

const name = z.string().trim().min(1).max(100);
const fields = z.record(z.string().max(40), z.string().max(2_000));
const id = z.object({ id: z.uuid() });

export const endpoints = {
  listChannels: endpoint({
    method: "GET",
    path: "/api/v1/channels",
    permission: "posture:read",
    also: "export:create",
    summary: "Where messages can be sent, without what is secret",
    response: z.object({
      channels: z.array(channel),
      kinds: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          fields: z.array(
            z.object({
              name: z.string(),
              label: z.string(),
              hint: z.string(),
              secret: z.boolean(),
              optional: z.boolean().optional(),
            }),
          ),
          /** Why none of this kind can be used now; null when it can. */
          unusable: z.string().nullable(),
        }),
      ),
    }),
  }),
  addChannel: endpoint({
    method: "POST",
    path: "/api/v1/channels",
    permission: "channels:manage",
    summary: "Add a channel; what is secret is sealed, and a secret that is made is shown once",
    body: z.object({
      kind: z.string().max(40),
      name,
      fields,
    }),
    response: z.object({ channel, secret: z.string().nullable() }),
  }),
  changeChannel: endpoint({
    method: "PATCH",
    path: "/api/v1/channels/{id}",
    permission: "channels:manage",
    summary: "Change a channel's name and fields; secrets that are left empty stay what they are",
    params: id,
    body: z.object({ name, fields }),
    response: z.object({ channel }),
  }),
  testChannel: endpoint({
    method: "POST",
    path: "/api/v1/channels/{id}/test",
    permission: "channels:manage",
    summary: "Send a test message",
    params: id,
    response: z.object({ sent: z.literal(true) }),
  }),
  removeChannel: endpoint({
    method: "DELETE",
    path: "/api/v1/channels/{id}",
    permission: "channels:manage",
    summary: "Remove a channel that no schedule uses",
    params: id,
    response: z.object({ removed: z.literal(true) }),
  }),
};
