import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson } from "@/app/require-person";
import { LayerPage } from "@/components/posture/scores/layer-page";
import { layers } from "@/lib/domain/posture/principles";

type Props = { params: Promise<{ layer: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Layer ${(await params).layer}` };
}

export default async function PrinciplesLayerPage({ params }: Props) {
  await requirePerson("posture:read");
  const { layer } = await params;
  const known = layers.find((one) => one === layer);
  if (!known) notFound();
  return <LayerPage layer={known} />;
}
