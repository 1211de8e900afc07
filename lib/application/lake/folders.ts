import path from "node:path";
import { config } from "@/lib/application/config/config";

/** Where the lake lies and how much it may take. Folders are absolute. */
export type LakePlace = { lakeFolder: string; parquetFolder: string; tempFolder: string; memoryMb: number };

/** The places below a data folder. */
export function placeBelow(dataFolder: string, memoryMb: number): LakePlace {
  const lakeFolder = path.join(dataFolder, "lake");
  return {
    lakeFolder,
    parquetFolder: path.join(lakeFolder, "parquet"),
    tempFolder: path.join(dataFolder, "temp", "lake"),
    memoryMb,
  };
}

/** The places that the settings name. */
export function lakePlace(): LakePlace {
  const { dataFolder, lakeMemoryMb } = config();
  return placeBelow(dataFolder, lakeMemoryMb);
}
