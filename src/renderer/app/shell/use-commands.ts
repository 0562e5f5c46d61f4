/** The commands this person may run, ready to be started. */
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '#renderer/api/session.ts';
import type { Command } from '../feature.ts';
import { features } from '../features.ts';

export interface ReadyCommand extends Omit<Command, 'run'> {
  start: () => void;
}

const allCommands = features.flatMap(({ commands = [] }) => commands);

export function useCommands(): readonly ReadyCommand[] {
  const may = useMay();
  const navigate = useNavigate();
  return useMemo(
    () =>
      allCommands
        .filter(({ permission }) => may(permission))
        .map(({ run, ...command }) => ({
          ...command,
          start: 'do' in run ? run.do : () => void navigate(run.path),
        })),
    [may, navigate],
  );
}
