/** What one person prefers on this device: density and the width of the rail. */
import { useLocalStorage } from '@mantine/hooks';
import { useLayoutEffect } from 'react';

export type Density = 'comfortable' | 'compact';

/** Fingers and gloves need larger targets than a mouse. */
const usualDensity: Density = window.matchMedia('(pointer: coarse)').matches ? 'comfortable' : 'compact';

/** The density of this person on this device, and how to change it. */
export function useDensity() {
  return useLocalStorage<Density>({ key: 'cube.density', defaultValue: usualDensity, getInitialValueInEffect: false });
}

/** Writes the density where the tokens look for it. Used once, at the root. */
export function useDensityOnPage(): void {
  const [density] = useDensity();
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
}

/** Whether the rail shows icons only. */
export function useRailCollapsed() {
  return useLocalStorage({ key: 'cube.rail-collapsed', defaultValue: false, getInitialValueInEffect: false });
}
