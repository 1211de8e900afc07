import { cut, escaped, svgText } from "@/components/ui/picture/svg";
import { card, type Layout } from "./layout";
import { nodeName } from "./words";

const margin = 24;

/** The graph as an SVG document of its own, in light colours, for reports. */
export function graphSvg(layout: Layout, title: string, accountName: (id: string) => string): string {
  const places = new Map(layout.nodes.map((one) => [one.node.id, one]));
  const [width, height] = [layout.width + 2 * margin, layout.height + 2 * margin + 24];
  const lines = layout.edges.map(({ from, to, methods, cut: isCut }) => {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) return "";
    const [x1, y1, x2, y2] = [
      start.x + card.width,
      start.y + card.height / 2,
      end.x,
      end.y + card.height / 2,
    ];
    const bend = Math.max(40, Math.abs(x2 - x1) / 2);
    const colour = isCut ? "#a8174a" : "#59626e";
    return `<path d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}" fill="none" stroke="${colour}" stroke-width="${isCut ? 2 : 1}"><title>${escaped(methods.join(", "))}</title></path>${svgText((x1 + x2) / 2, (y1 + y2) / 2 - 4, cut(methods.join(", "), 28), `font-size="10" text-anchor="middle" fill="${colour}"`)}`;
  });
  const boxes = layout.nodes.map(({ node, x, y }) => {
    const words = node.gained ? `with ${node.gained}` : node.admin ? "administrator" : node.kind;
    return [
      `<rect x="${x}" y="${y}" width="${card.width}" height="${card.height}" rx="6" fill="#fff" stroke="${node.admin ? "#a8174a" : "#7d8794"}" stroke-width="${node.admin ? 2 : 1}"/>`,
      svgText(x + 10, y + 23, cut(nodeName(node), 25), 'font-weight="600"'),
      svgText(
        x + 10,
        y + 42,
        cut(`${words} · ${accountName(node.account)}`, 30),
        'font-size="11" fill="#59626e"',
      ),
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} ${-margin - 24} ${width} ${height}" font-family="Inter, Helvetica, Arial, sans-serif" font-size="12" fill="#14181f" role="img" aria-label="${escaped(title)}">`,
    `<rect x="${-margin}" y="${-margin - 24}" width="${width}" height="${height}" fill="#fff"/>`,
    svgText(0, -18, title, 'font-size="16" font-weight="600"'),
    ...lines,
    ...boxes,
    "</svg>",
  ].join("\n");
}
