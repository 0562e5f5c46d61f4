/** The addresses of the application: the shell around the pages of every feature, each loaded when first visited. */
import { createBrowserRouter, type RouteObject } from 'react-router';
import type { FeatureRoute } from './feature.ts';
import { features } from './features.ts';
import { BrokenPage, FirstPage, NotFoundPage } from './plain-pages.tsx';
import { Shell } from './shell/shell.tsx';

const toRoute = ({ path, face, load }: FeatureRoute): RouteObject => ({
  path,
  handle: { face },
  lazy: async () => ({ Component: (await load()).default }),
});

/** Made when the application starts, so that the first address is read once. */
export const createRouter = () =>
  createBrowserRouter([
    {
      path: '/',
      Component: Shell,
      HydrateFallback: () => null,
      children: [
        {
          // A page that breaks leaves the shell standing.
          ErrorBoundary: BrokenPage,
          children: [{ index: true, Component: FirstPage }, ...features.flatMap(({ routes }) => routes.map(toRoute)), { path: '*', Component: NotFoundPage }],
        },
      ],
    },
  ]);
