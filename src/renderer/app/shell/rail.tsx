/** The rail: the faces that hold a page for this person, with the pages of the open one below it. */
import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, NavLink } from 'react-router';
import { faceIcons, faceLabel, faceNames, type Face } from '#renderer/ui/pages/faces.ts';
import type { RailPage } from '../feature.ts';
import { text } from '#renderer/text/text.ts';
import { useRailCollapsed } from '#renderer/ui/preferences.ts';
import classes from './rail.module.css';
import { useRailPages } from './use-rail-pages.ts';

interface RailProps {
  /** The face of the page that is open. */
  openFace: Face | undefined;
  /** Runs when a page was chosen: the drawer closes. */
  onNavigate?: (() => void) | undefined;
  /** The drawer always shows names. */
  inDrawer?: boolean;
}

export function Rail({ openFace, onNavigate, inDrawer = false }: RailProps) {
  const [prefersCollapsed, setCollapsed] = useRailCollapsed();
  const collapsed = prefersCollapsed && !inDrawer;
  const pages = useRailPages();
  const ToggleIcon = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const toggleLabel = collapsed ? text.shell.expandRail : text.shell.collapseRail;

  const faces = faceNames.map((face) => ({ face, pages: pages.filter((page) => page.face === face) })).filter((entry) => entry.pages.length > 0);

  return (
    <nav className={classes.rail} data-collapsed={collapsed || undefined} data-in-drawer={inDrawer || undefined} aria-label={text.shell.rail}>
      <ul className={classes.faces}>
        {faces.map((entry) => (
          <li key={entry.face} data-face={entry.face} className={classes.entry} data-apart={entry.face === 'administration' || undefined}>
            {collapsed ? (
              <CollapsedFace {...entry} open={entry.face === openFace} />
            ) : (
              <OpenableFace {...entry} open={entry.face === openFace} onNavigate={onNavigate} />
            )}
          </li>
        ))}
      </ul>
      {!inDrawer && (
        <Tooltip label={toggleLabel} position="right">
          <ActionIcon className={classes.toggle} onClick={() => setCollapsed(!prefersCollapsed)} aria-label={toggleLabel}>
            <ToggleIcon size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
    </nav>
  );
}

interface FaceProps {
  face: Face;
  pages: readonly RailPage[];
  open: boolean;
}

function OpenableFace({ face, pages, open, onNavigate }: FaceProps & Pick<RailProps, 'onNavigate'>) {
  const Icon = faceIcons[face];
  const [first] = pages;
  if (!first) return null;
  return (
    <>
      <Link to={first.path} onClick={onNavigate} className={classes.face} data-open={open || undefined}>
        <Icon size={20} stroke={1.5} className={classes.icon} aria-hidden />
        <span className={classes.label}>{faceLabel(face)}</span>
      </Link>
      {open && (
        <ul className={classes.pages}>
          {pages.map(({ path, label }) => (
            <li key={path}>
              <NavLink to={path} onClick={onNavigate} className={classes.page ?? ''}>
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function CollapsedFace({ face, pages, open }: FaceProps) {
  const Icon = faceIcons[face];
  const label = faceLabel(face);
  return (
    <Menu position="right-start" trigger="click-hover">
      <Menu.Target>
        <UnstyledButton className={classes.face} data-open={open || undefined} aria-label={label}>
          <Icon size={20} stroke={1.5} className={classes.icon} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        {pages.map((page) => (
          <Menu.Item key={page.path} component={Link} to={page.path}>
            {page.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
