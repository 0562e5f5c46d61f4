/** What a feature hands to the application: its pages, its place in the rail, its commands and its part of the search. */
import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Permission } from '#shared/contract/permissions.ts';
import type { SearchHit } from '#shared/contract/insight/search.ts';
import type { Face } from '#renderer/ui/pages/faces.ts';

export interface FeatureRoute {
  /** Address below the root, such as `customers/:id/edit`. */
  path: string;
  /** The face whose colour the page bears, and which is open in the rail. */
  face: Face;
  /** Loaded when first visited; the module exports the page as default. */
  load: () => Promise<{ default: ComponentType }>;
}

export interface RailPage {
  face: Face;
  label: string;
  path: `/${string}`;
  /** Who sees it; absent for everybody signed in. */
  permission?: Permission;
  /** Place among the pages of its face: low numbers first. */
  order: number;
}

export interface Command {
  label: string;
  icon: Icon;
  permission?: Permission;
  /** Other words somebody may type for it. */
  keywords?: string;
  /** Where the command leads, or what it does. */
  run: { path: `/${string}` } | { do: () => void };
  /** True for what the *New* menu offers as well. */
  makesNew?: boolean;
}

/** How the palette shows and opens one kind of record that the search finds. */
export interface Found {
  kind: SearchHit['kind'];
  /** Heading above the hits. */
  label: string;
  icon: Icon;
  pathOf: (id: string) => `/${string}`;
}

export interface Feature {
  routes: readonly FeatureRoute[];
  pages?: readonly RailPage[];
  commands?: readonly Command[];
  finds?: Found;
}
