/** The commands this person may run, ready to be started: those of the page that is open first. */
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '#renderer/api/session.ts';
import { usePageCommands } from '#renderer/ui/actions/page-commands.ts';
import type { Command } from '../feature.ts';
import { features } from '../features.ts';

export interface ReadyCommand extends Omit<Command, 'run'> {
  start: () => void;
}

const allCommands = features.flatMap(({ commands = [] }) => commands);

export function useCommands(): readonly ReadyCommand[] {
  const may = useMay();
  const navigate = useNavigate();
  const ofPage = usePageCommands();
  return useMemo(
    () => [
      ...ofPage,
      ...allCommands
        .filter(({ permission }) => may(permission))
        .map(({ run, ...command }) => ({
          ...command,
          start: 'do' in run ? run.do : () => void navigate(run.path),
        })),
    ],
    [ofPage, may, navigate],
  );
}
