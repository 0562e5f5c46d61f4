/** Figures side by side, each a way to the list behind it. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './figures.module.css';
import type { Tone } from './status-badge.tsx';

export interface Figure {
  label: string;
  value: ReactNode;
  /** A line below the label. */
  detail?: string | undefined;
  /** The list behind it; absent where there is none. */
  to?: string;
  tone?: Tone | undefined;
}

export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <ul className={classes.figures} aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.label} className={classes.cell}>
          {figure.to ? (
            <Link to={figure.to} className={classes.figure} data-tone={figure.tone}>
              <FigureWords {...figure} />
            </Link>
          ) : (
            <div className={classes.figure} data-tone={figure.tone}>
              <FigureWords {...figure} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const FigureWords = ({ label, value, detail }: Figure) => (
  <>
    <span className={classes.value}>{value}</span>
    <span className={classes.label}>{label}</span>
    {detail && <span className={classes.label}>{detail}</span>}
  </>
);
