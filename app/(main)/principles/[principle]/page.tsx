import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson } from "@/app/require-person";
import { Scorecard } from "@/components/posture/scorecard";
import { type Principle, principleNames, principleNumbers } from "@/lib/domain/posture/principles";

type PrinciplePageProps = { params: Promise<{ principle: string }> };

function principleOf(text: string): Principle | undefined {
  return principleNumbers.find((number) => String(number) === text);
}

export async function generateMetadata({ params }: PrinciplePageProps): Promise<Metadata> {
  const principle = principleOf((await params).principle);
  return { title: principle ? principleNames[principle] : "Principle" };
}

export default async function PrinciplePage({ params }: PrinciplePageProps) {
  await requirePerson("posture:read");
  const principle = principleOf((await params).principle);
  if (!principle) notFound();
  return <Scorecard principle={principle} name={principleNames[principle]} />;
}
