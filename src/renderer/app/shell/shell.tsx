/** The shell: rail, top bar, palette and the page between them; it never reloads. */
import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { useEffect, useRef, type RefObject } from 'react';
import { Outlet, useLocation, useMatches } from 'react-router';
import { useScrollMemory } from '#renderer/ui/pages/use-scroll-memory.ts';
import type { Face } from '#renderer/ui/pages/faces.ts';
import { text } from '#renderer/text/text.ts';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';

/** Below this the rail waits in a drawer. */
const narrow = '(max-width: 63.99em)';
const pageId = 'page';

function useOpenFace(): Face | undefined {
  const handles = useMatches().map(({ handle }) => handle as { face?: Face } | undefined);
  return handles.findLast((handle) => handle?.face)?.face;
}

/** A link that was clicked may be gone with its page: whoever uses the keys goes on at the new page, not at the top. */
function useFocusOnNewPage(page: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, [pathname, page]);
}

export function Shell() {
  const face = useOpenFace();
  const isNarrow = useMediaQuery(narrow, undefined, { getInitialValueInEffect: false });
  const [drawerOpen, drawer] = useDisclosure();
  const [paletteOpen, palette] = useDisclosure();
  const page = useRef<HTMLElement>(null);
  useScrollMemory('page', page);
  useFocusOnNewPage(page);
  // Wherever the cursor is: somebody on the telephone must find the record now.
  useHotkeys([['mod+K', palette.toggle]], []);

  return (
    <div className={classes.shell} data-face={face}>
      <a className={classes.skip} href={`#${pageId}`}>
        {text.shell.skipToContent}
      </a>
      <TopBar onSearch={palette.open}>
        {isNarrow && (
          <ActionIcon onClick={drawer.open} aria-label={text.shell.openRail}>
            <IconMenu2 size={20} stroke={1.5} />
          </ActionIcon>
        )}
      </TopBar>
      {isNarrow ? (
        <Drawer
          opened={drawerOpen}
          onClose={drawer.close}
          size="264px"
          padding={8}
          title={text.shell.application}
          closeButtonProps={{ 'aria-label': text.shell.closeRail }}
        >
          <Rail openFace={face} onNavigate={drawer.close} inDrawer />
        </Drawer>
      ) : (
        <div className={classes.railPlace}>
          <Rail openFace={face} />
        </div>
      )}
      <main id={pageId} className={classes.page} tabIndex={-1} ref={page}>
        <Outlet />
      </main>
      <Palette opened={paletteOpen} onClose={palette.close} />
    </div>
  );
}
