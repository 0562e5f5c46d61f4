/** One setting: its sentence, its value, and the way back to the usual one. */
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconServer } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ErrorNote } from '#renderer/ui/pages/error-note.tsx';
import { StatusBadge } from '#renderer/ui/values/status-badge.tsx';
import { toastWithUndo } from '#renderer/ui/actions/toasts.tsx';
import type { Setting, SettingValue } from '#shared/contract/ground/settings.ts';
import { isSameValue, spokenDefault } from './setting-value.ts';
import { SettingInput } from './setting-input.tsx';
import classes from './settings.module.css';

const words = text.settings;

export function SettingRow({ setting }: { setting: Setting }) {
  const { key, title, explanation, reach, value, changed, canChange } = setting;
  const explanationId = useId();
  // What is typed stays until it is the value; null while nothing is.
  const [draft, setDraft] = useState<SettingValue | null>(null);
  if (draft !== null && isSameValue(draft, value)) setDraft(null);
  const { mutate, error, isPending } = useMutation(
    api.settings.update.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: () => toastWithUndo(words.saved(title), () => client.settings.update({ values: { [key]: changed ? value : null } })),
    }),
  );
  const save = (next: SettingValue) => mutate({ values: { [key]: next } });
  const usual = spokenDefault(setting);

  function giveBack() {
    setDraft(null);
    mutate({ values: { [key]: null } });
  }

  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.title}>
          {title}
          {reach === 'installation' && <StatusBadge tone="neutral" icon={IconServer} label={words.installation} />}
        </span>
        <span id={explanationId} className={classes.explanation}>
          {explanation}
        </span>
        <ErrorNote error={error} />
      </div>
      <div className={classes.value}>
        <SettingInput setting={setting} draft={draft} describedBy={explanationId} isSaving={isPending} onChange={setDraft} onSave={save} />
        {!canChange && <span className={classes.usual}>{reach === 'installation' ? words.cannotChangeInstallation : words.cannotChange}</span>}
        {canChange && changed && (
          <Button variant="subtle" color="gray" leftSection={<IconArrowBackUp size={16} stroke={1.5} />} title={words.giveBack} onClick={giveBack}>
            {usual === '' ? words.usualNothing : words.usual(usual)}
          </Button>
        )}
      </div>
    </li>
  );
}
