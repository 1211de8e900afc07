import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { ResourcePage } from "@/components/posture/resource/resource-page";

type Props = { params: Promise<{ id: string[] }> };

export const metadata: Metadata = { title: "Resource" };

/** The ARN, whose slashes may have come encoded or as they are. */
function idOf(segments: readonly string[]): string {
  const text = segments.join("/");
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: taken as it stands, and not found.
    return text;
  }
}

export default async function OneResourcePage({ params }: Props) {
  await requirePerson("posture:read");
  return <ResourcePage id={idOf((await params).id)} />;
}
