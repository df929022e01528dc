/** The three contours of the mark pulled apart along dashed guides, and a fourth on top: one layer for each step. */
const CONTOUR =
  "M6 30c0-12 26-17 52-21 28-4.600 56-9.200 84-4.100 25 4.300 42 12 42 22.600 0 16.600-38 28.600-88 28.600C46 56.100 6 47.300 6 30Z";

export interface Layer {
  name: string;
  note: string;
}

/** `layers` bottom to top, four of them. The names beside them are words of the page, not of the drawing. */
export function Layers({ layers, label }: { layers: readonly Layer[]; label: string }) {
  const gap = 96;
  const scales = [1, 0.9, 0.78, 0.6] as const;
  const fills = ["var(--ink)", "var(--ink-2)", "var(--ink-3)", "var(--clay)"] as const;
  return (
    <svg viewBox="0 0 470 400" role="img" aria-label={label}>
      <g stroke="var(--line-3)" strokeDasharray="4 5" strokeWidth="1">
        <path d="M14 352V60M238 352V60" fill="none" />
      </g>
      {layers.map((layer, i) => {
        const y = 330 - i * gap;
        const scale = scales[i] ?? 1;
        return (
          <g key={layer.name}>
            <g
              transform={`translate(${130 - 95 * scale * 1.3} ${y - 30 * scale * 1.3}) scale(${scale * 1.3})`}
            >
              <path d={CONTOUR} transform="translate(0 9)" fill={fills[i]} opacity="0.45" />
              <path d={CONTOUR} fill={fills[i]} stroke="var(--paper)" strokeWidth="2" />
            </g>
            <path d={`M${134 + 92 * scale * 1.3} ${y}H292`} stroke="var(--line-3)" strokeWidth="1" />
            <text x="300" y={y - 2} className="layer-name">
              {layer.name}
            </text>
            <text x="300" y={y + 16} className="layer-note">
              {layer.note}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
