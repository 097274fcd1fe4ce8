import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { shortDay } from '@portal/time/time';

export interface Reading {
  at: string;
  /** One value, or two that belong together such as the pressures of the blood. */
  values: number[];
}

interface Props {
  /** What the plot shows, as a sentence. */
  title: string;
  names: string[];
  unit: string;
  readings: Reading[];
  /** The usual range of each value, where it has one. */
  ranges?: ({ low?: number; high?: number } | undefined)[];
}

const WIDTH = 340;
const HEIGHT = 180;
const LEFT = 40;
const RIGHT = 14;
const TOP = 10;
const BOTTOM = 26;

/** Values over time above the band that is usual. The same stands in a table below it. */
export function Trend({ title, names, unit, readings, ranges = [] }: Props) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const all = [
    ...readings.flatMap(reading => reading.values),
    ...ranges.flatMap(range => [range?.low, range?.high].filter(value => value !== undefined)),
  ];
  const x = scalePoint<number>(
    readings.map((_, place) => place),
    [LEFT + 8, WIDTH - RIGHT],
  );
  const y = scaleLinear([Math.min(...all), Math.max(...all)], [HEIGHT - BOTTOM, TOP]).nice(5);
  const at = (place: number) => x(place) ?? LEFT;
  const [bottom, top] = y.domain() as [number, number];
  const every = Math.ceil(readings.length / 4);
  return (
    <figure className="sheet" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <svg className="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title`}>
        {ranges.map((range, which) =>
          range ? (
            <rect
              key={names[which]}
              className="band"
              x={LEFT}
              width={WIDTH - LEFT - RIGHT}
              y={y(range.high ?? top)}
              height={Math.max(0, y(range.low ?? bottom) - y(range.high ?? top))}
            />
          ) : null,
        )}
        {y.ticks(5).map(tick => (
          <g key={tick}>
            <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {names.map((name, which) => (
          <g key={name}>
            <path
              className={`line-${which + 1}`}
              d={line<Reading>(
                (_, place) => at(place),
                reading => y(reading.values[which] ?? 0),
              )(readings) ?? ''}
            />
            {readings.map((reading, place) =>
              which === 0 ? (
                <circle key={reading.at} className="dot-1" cx={at(place)} cy={y(reading.values[0] ?? 0)} r="4" />
              ) : (
                <rect
                  key={reading.at}
                  className="dot-2"
                  x={at(place) - 3.5}
                  y={y(reading.values[which] ?? 0) - 3.5}
                  width="7"
                  height="7"
                />
              ),
            )}
          </g>
        ))}
        {readings.map((reading, place) =>
          place % every === 0 ? (
            <text key={reading.at} x={at(place)} y={HEIGHT - 8} textAnchor="middle">
              {shortDay(reading.at, i18n.language)}
            </text>
          ) : null,
        )}
      </svg>
      <details>
        <summary>{t('table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('date')}</th>
              {names.map(name => (
                <th key={name} scope="col">
                  {name} ({unit})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readings.map(reading => (
              <tr key={reading.at}>
                <th scope="row">{shortDay(reading.at, i18n.language)}</th>
                {reading.values.map((value, which) => (
                  <td key={names[which]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
