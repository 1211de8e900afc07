import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { ExceptionsPage } from "@/components/posture/exceptions/exceptions-page";

export const metadata: Metadata = { title: "Exceptions" };

export default async function ExceptionsRoute() {
  await requirePerson("posture:read");
  return <ExceptionsPage />;
}
