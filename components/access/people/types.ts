import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/system";

export type ListedPerson = ResponseOf<typeof endpoints.listUsers>["users"][number];
export type AccountChoice = { id: string; name: string | null };
