import { cut, escaped, svgText } from "@/components/ui/picture/svg";
import {
  card,
  internetId,
  type Line,
  type Picture,
  type PlacedGroup,
  type PlacedNode,
} from "./picture-layout";
import { statusWords } from "./words";

const margin = 24;

function groupSvg({
  x,
  y,
  width,
  height,
  name,
  tier,
  says,
  nodes,
  reachable,
  collapsed,
}: PlacedGroup): string {
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="#f6f7f9" stroke="#7d8794"/>`,
    svgText(x + 12, y + 20, `${cut(name, 24)} · ${tier}`, 'font-weight="600"'),
    svgText(x + 12, y + 36, cut(says, Math.floor(width / 6.4)), 'font-size="10" fill="#59626e"'),
    collapsed ? svgText(x + 12, y + 62, `${nodes} things, ${reachable} in reach`) : "",
  ].join("");
}

function nodeSvg({ x, y, width, height, node }: PlacedNode): string {
  const missing = node.protections.filter(({ state }) => state === "missing").map(({ layer }) => layer);
  const inReach = node.status === "reachable";
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#fff" stroke="${inReach ? "#a8174a" : "#7d8794"}" stroke-width="${inReach ? 2 : 1}"/>`,
    svgText(x + 10, y + 20, cut(node.name, 26), 'font-weight="600"'),
    svgText(x + 10, y + 37, `${node.kind} · ${statusWords[node.status]}`, 'font-size="11"'),
    missing.length > 0
      ? svgText(x + 10, y + 55, cut(`✕ ${missing.join(", ")}`, 32), 'font-size="11" fill="#a8174a"')
      : "",
  ].join("");
}

type End = { x: number; y: number; width: number; height: number };

function lineSvg(line: Line, ends: ReadonlyMap<string, End>): string {
  const from = ends.get(line.from);
  const to = ends.get(line.to);
  if (!from || !to) return "";
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const bend = Math.max(40, (x2 - x1) / 2);
  const dash = line.kind === "may reach" ? ' stroke-dasharray="5 4"' : "";
  const colour = line.kind === "internet" ? "#a8174a" : "#59626e";
  return `<path d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}" fill="none" stroke="${colour}"${dash}><title>${escaped(`${line.kind}: ${line.says}`)}</title></path>`;
}

/** Where the internet is drawn: left of everything, halfway down. */
export function internetBox({ height }: Pick<Picture, "height">): End {
  return { x: 0, y: Math.max(0, height / 2 - card.height), ...card };
}

/** The picture as an SVG document of its own, in light colours, for reports. */
export function pictureSvg(picture: Picture, title: string): string {
  const outside = internetBox(picture);
  const ends = new Map<string, End>([
    [internetId, outside],
    ...picture.groups.map((one): [string, End] => [one.id, one]),
    ...picture.nodes.map((one): [string, End] => [one.node.id, one]),
  ]);
  const [width, height] = [picture.width + 2 * margin, picture.height + 2 * margin + 24];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} ${-margin - 24} ${width} ${height}" font-family="Inter, Helvetica, Arial, sans-serif" font-size="12" fill="#14181f" role="img" aria-label="${escaped(title)}">`,
    `<rect x="${-margin}" y="${-margin - 24}" width="${width}" height="${height}" fill="#fff"/>`,
    svgText(0, -18, title, 'font-size="16" font-weight="600"'),
    ...picture.groups.map(groupSvg),
    ...picture.lines.map((line) => lineSvg(line, ends)),
    `<rect x="${outside.x}" y="${outside.y}" width="${outside.width}" height="${outside.height}" rx="38" fill="#fff" stroke="#14181f"/>`,
    svgText(outside.x + 62, outside.y + 42, "The internet", 'font-weight="600"'),
    ...picture.nodes.map(nodeSvg),
    "</svg>",
  ].join("\n");
}
