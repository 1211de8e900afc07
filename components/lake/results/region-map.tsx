"use client";

import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import land from "world-atlas/land-110m.json";
import styles from "./map.module.css";
import { regionPlaces } from "./region-places";

type RegionMapProps = { measure: string; totals: ReadonlyMap<string, number> };

const width = 1_000;
const height = 460;
const north = 80;
const south = -58;
const largest = 26;

const x = (longitude: number) => ((longitude + 180) / 360) * width;
const y = (latitude: number) => ((north - latitude) / (north - south)) * height;

type Ring = readonly (readonly number[])[];

/** Where a ring leaves the map on one side it goes on at the other: drawn through, it would cross the whole map. */
function ringPath(ring: Ring): string {
  let before: number | undefined;
  return ring
    .map(([longitude = 0, latitude = 0]) => {
      const jumps = before === undefined || Math.abs(longitude - before) > 180;
      before = longitude;
      return `${jumps ? "M" : "L"}${x(longitude).toFixed(1)},${y(latitude).toFixed(1)}`;
    })
    .join("");
}

/** Natural Earth's land at 1:110 million, as one path on a plain grid of degrees. */
function landPath(): string {
  const topology = land as unknown as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land)
    .features.flatMap(({ geometry }) => {
      if (geometry.type === "Polygon") return geometry.coordinates;
      return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
    })
    .map(ringPath)
    .join("");
}

const coast = landPath();

/** How much each region counts for, as discs on a map; the table below says the same in numbers. */
export default function RegionMap({ measure, totals }: RegionMapProps) {
  const placed = [...totals].flatMap(([region, total]) => {
    const place = regionPlaces[region];
    return place ? [{ region, total, place }] : [];
  });
  const most = Math.max(1, ...placed.map(({ total }) => total));
  const elsewhere = [...totals].filter(([region]) => !regionPlaces[region]);
  const number = (value: number) => value.toLocaleString("en-GB");
  placed.sort((a, b) => b.total - a.total);
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.map}
        role="img"
        aria-label={`${measure} by region`}
      >
        <path d={coast} className={styles.land} />
        {placed.map(({ region, total, place: [longitude, latitude] }) => (
          <circle
            key={region}
            cx={x(longitude)}
            cy={y(latitude)}
            r={4 + Math.sqrt(total / most) * largest}
            className={styles.disc}
          >
            <title>{`${region}: ${number(total)} ${measure}`}</title>
          </circle>
        ))}
        {placed.slice(0, 8).map(({ region, place: [longitude, latitude] }) => (
          <text key={region} x={x(longitude)} y={y(latitude) + 4} className={styles.label}>
            {region}
          </text>
        ))}
      </svg>
      <figcaption className={styles.caption}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Region</th>
              <th scope="col">{measure}</th>
            </tr>
          </thead>
          <tbody>
            {[...placed.map(({ region, total }) => [region, total] as const), ...elsewhere].map(
              ([region, total]) => (
                <tr key={region}>
                  <th scope="row">{region}</th>
                  <td>{number(total)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </figcaption>
    </figure>
  );
}
