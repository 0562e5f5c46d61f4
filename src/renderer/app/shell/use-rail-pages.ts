/** The pages this person may see, in the order of the rail. */
import { useMemo } from 'react';
import { useMay } from '#renderer/api/session.ts';
import { faceNames } from '#renderer/ui/pages/faces.ts';
import type { RailPage } from '../feature.ts';
import { features } from '../features.ts';

const allPages = features.flatMap(({ pages = [] }) => pages).toSorted((a, b) => faceNames.indexOf(a.face) - faceNames.indexOf(b.face) || a.order - b.order);

export function useRailPages(): readonly RailPage[] {
  const may = useMay();
  return useMemo(() => allPages.filter(({ permission }) => may(permission)), [may]);
}
