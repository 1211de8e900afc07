import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson } from "@/app/require-person";
import { FrameworkPage } from "@/components/posture/frameworks/framework-page";
import { frameworkNames } from "@/lib/domain/posture/frameworks";
import { isFramework } from "@/lib/domain/posture/frameworks/assess";

type Props = { params: Promise<{ framework: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { framework } = await params;
  return { title: isFramework(framework) ? frameworkNames[framework] : "Framework" };
}

export default async function OneFrameworkPage({ params }: Props) {
  await requirePerson("posture:read");
  const { framework } = await params;
  if (!isFramework(framework)) notFound();
  return <FrameworkPage framework={framework} name={frameworkNames[framework]} />;
}
