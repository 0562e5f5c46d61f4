/** The application: theme, cache, messages and the pages, from the outside in. */
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '#renderer/api/queries.ts';
import { AccessGate } from '#renderer/features/administration/access/access-gate.tsx';
import { createRouter } from './router.tsx';
import { RefusalToasts } from './refusal-toasts.tsx';
import { keepFocus } from '#renderer/ui/actions/keep-focus.ts';
import { useDensityOnPage } from '#renderer/ui/preferences.ts';
import { cssVariables, theme } from '#renderer/theme/theme.ts';

export function Application() {
  useDensityOnPage();
  useEffect(keepFocus, []);
  const [router] = useState(createRouter);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <DatesProvider settings={{ locale: 'en', firstDayOfWeek: 1 }}>
          {/* At the right: the buttons of forms and selections stand at the left. */}
          <Notifications position="bottom-right" limit={3} />
          <RefusalToasts />
          <AccessGate>
            <RouterProvider router={router} />
          </AccessGate>
        </DatesProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
