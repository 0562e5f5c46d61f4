/** Starts the application in the page. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '#renderer/theme/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '#renderer/theme/tokens.css';
import '#renderer/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from '#renderer/app/application.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
