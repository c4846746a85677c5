import { Circle, Line, Polygon, Polyline, Rect, Svg } from '@react-pdf/renderer';
import { colour } from './theme.ts';

export const nodeSize = 13;

type NodeKind = 'done' | 'active' | 'planned' | 'skipped' | 'overdue';

/** One stop of the stage rail: each state has a shape of its own. */
export function StageNode({ kind }: { kind: NodeKind }) {
  const middle = nodeSize / 2;
  const ring = { cx: middle, cy: middle, r: middle - 1, fill: colour.surface };
  return (
    <Svg width={nodeSize} height={nodeSize}>
      {kind === 'done' && <Circle {...ring} fill={colour.proven} stroke={colour.proven} strokeWidth={1} />}
      {kind === 'done' && (
        <Polyline points="3.6,6.7 5.7,8.8 9.5,4.6" stroke={colour.surface} strokeWidth={1.4} fill="none" />
      )}
      {kind === 'active' && <Circle {...ring} stroke={colour.accent} strokeWidth={1.6} />}
      {kind === 'active' && <Circle cx={middle} cy={middle} r={2.6} fill={colour.accent} />}
      {kind === 'planned' && <Circle {...ring} stroke={colour.unknown} strokeWidth={1.1} />}
      {kind === 'skipped' && <Circle {...ring} stroke={colour.unknown} strokeWidth={1.1} />}
      {kind === 'skipped' && <Line x1={3} y1={10} x2={10} y2={3} stroke={colour.unknown} strokeWidth={1.1} />}
      {kind === 'overdue' && (
        <Polygon
          points="6.5,0.8 12.2,6.5 6.5,12.2 0.8,6.5"
          fill={colour.surface}
          stroke={colour.dangerText}
          strokeWidth={1.4}
        />
      )}
    </Svg>
  );
}

/** Gates are squares: ticked when met, open when not. */
export function GateMark({ isMet }: { isMet: boolean }) {
  const stroke = isMet ? colour.proven : colour.gap;
  return (
    <Svg width={9} height={9}>
      <Rect
        x={0.6}
        y={0.6}
        width={7.8}
        height={7.8}
        fill={isMet ? colour.proven : colour.surface}
        stroke={stroke}
        strokeWidth={1}
      />
      {isMet && <Polyline points="2.2,4.6 3.9,6.3 6.9,2.8" stroke={colour.surface} strokeWidth={1.1} fill="none" />}
    </Svg>
  );
}

/** A filled diamond for what cannot move, an outlined one for the rest. */
export function DateMark({ isHard }: { isHard: boolean }) {
  return (
    <Svg width={9} height={9}>
      <Polygon
        points="4.5,0.6 8.4,4.5 4.5,8.4 0.6,4.5"
        fill={isHard ? colour.text : colour.surface}
        stroke={colour.text}
        strokeWidth={0.9}
      />
    </Svg>
  );
}

/** A check for ready, a triangle for not ready. */
export function VerdictMark({ isReady }: { isReady: boolean }) {
  return (
    <Svg width={9} height={9} style={{ marginRight: 3 }}>
      {isReady && <Circle cx={4.5} cy={4.5} r={4} fill={colour.proven} />}
      {isReady && <Polyline points="2.6,4.6 4,6 6.5,3.1" stroke={colour.surface} strokeWidth={1.1} fill="none" />}
      {!isReady && <Polygon points="4.5,0.8 8.6,8.2 0.4,8.2" fill={colour.gap} />}
    </Svg>
  );
}
