/** The tokens as charts need them: a canvas knows no variables, so they are read again when the scheme changes. */
import { useMemo, useSyncExternalStore } from 'react';
import type { Tone } from '#renderer/ui/values/status-badge.tsx';

const schemeAttribute = 'data-mantine-color-scheme';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: [schemeAttribute] });
  return () => observer.disconnect();
}

const scheme = () => document.documentElement.getAttribute(schemeAttribute);

export interface ChartColours {
  readonly text: string;
  readonly dim: string;
  readonly line: string;
  readonly surface: string;
  readonly tones: Readonly<Record<Tone, string>>;
  /** The colour of the Insight face. */
  readonly face: string;
}

function readColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--cube-${name}`).trim();
  return {
    text: token('text'),
    dim: token('dim'),
    line: token('line'),
    surface: token('surface'),
    face: token('face-insight'),
    tones: {
      neutral: token('neutral-text'),
      blue: token('blue-text'),
      amber: token('amber-text'),
      red: token('red-text'),
      green: token('green-text'),
    },
  };
}

export function useChartColours(): ChartColours {
  const present = useSyncExternalStore(subscribe, scheme);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the tokens depend on the scheme, which the page's style knows
  return useMemo(readColours, [present]);
}
