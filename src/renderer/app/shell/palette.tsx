/** The palette (`Ctrl+K`): jumps to any record or page, runs any command this person may run. */
import { Combobox, Kbd, Modal, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { text } from '#renderer/text/text.ts';
import classes from './palette.module.css';
import { usePaletteGroups } from './use-palette-groups.ts';

interface PaletteProps {
  opened: boolean;
  onClose: () => void;
}

export function Palette({ opened, onClose }: PaletteProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      // The field says what it is; a heading above it would only push it down.
      attributes={{ content: { 'aria-label': text.shell.search } }}
      classNames={{ content: classes.content, body: classes.body }}
      withCloseButton={false}
      centered={false}
      yOffset={80}
      size={600}
    >
      <PaletteBody onClose={onClose} />
    </Modal>
  );
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('');
  const { groups, isSearching } = usePaletteGroups(words);
  // The answers stand in the dialogue for good: there is nothing to drop down.
  const combobox = useCombobox({ opened: true });
  // Named from the first moment: the combobox itself would name its list only after the next key.
  const listId = useId();
  const entries = groups.flatMap((group) => group.entries);
  const shown = entries.map(({ key }) => key).join();
  const { selectFirstOption } = combobox;

  // The best answer stands first, so that Enter takes it.
  useEffect(() => {
    selectFirstOption();
  }, [shown, selectFirstOption]);

  function choose(key: string) {
    onClose();
    entries.find((entry) => entry.key === key)?.start();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      {/* There is nothing to close but the dialogue: Escape is left to it. */}
      <Combobox.EventsTarget withExpandedAttribute aria-expanded aria-controls={listId} data-mantine-stop-propagation={false}>
        <TextInput
          data-autofocus
          variant="unstyled"
          className={classes.field}
          aria-label={text.shell.search}
          placeholder={text.shell.searchPlaceholder}
          leftSection={<IconSearch size={18} stroke={1.5} />}
          rightSection={
            <Kbd size="xs" aria-hidden>
              Esc
            </Kbd>
          }
          rightSectionWidth={48}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} className={classes.options} aria-label={text.shell.search}>
        {groups.map(({ label, entries: members }) => (
          <Combobox.Group key={label} label={label}>
            {members.map(({ key, icon: EntryIcon, label: name, description }) => (
              <Combobox.Option key={key} value={key} className={classes.option}>
                <EntryIcon size={18} stroke={1.5} className={classes.icon} aria-hidden />
                <span className={classes.name}>{name}</span>
                {description && <span className={classes.description}>{description}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {entries.length === 0 && !isSearching && <Combobox.Empty>{text.shell.searchEmpty(words)}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
