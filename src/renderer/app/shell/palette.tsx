/** The palette (`Ctrl+K`): jumps to any record or page, runs any command this person may run. */
import { Combobox, Kbd, Modal, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffectEvent, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { text } from '#renderer/text/text.ts';
import { useDelayedFlag } from '#renderer/ui/pages/use-delayed-flag.ts';
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
      // There with the keys that open it, and gone with Escape: what is typed next belongs to the field, and to an empty one.
      transitionProps={{ duration: 0 }}
      returnFocus={false}
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

/** The field has the cursor in the moment it appears, before the next key comes; the dialogue itself would give it only later. */
function useCursorAtOnce() {
  const field = useRef<HTMLInputElement>(null);
  const [cameFrom] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    return () => {
      if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    };
  }, [cameFrom]);
  return field;
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const field = useCursorAtOnce();
  const [words, setWords] = useState('');
  const { groups, isSearching } = usePaletteGroups(words);
  const isLate = useDelayedFlag(isSearching);
  // The answers stand in the dialogue for good: there is nothing to drop down.
  const combobox = useCombobox({ opened: true });
  // Named from the first moment: the combobox itself would name its list only after the next key.
  const listId = useId();
  const entries = groups.flatMap((group) => group.entries);
  const answers = entries.filter(({ isOlder }) => !isOlder);

  // The best answer to what was typed is chosen, so that Enter takes it. From then on the choice is the person's: whatever
  // comes in later, it stays with the entry it is at. The combobox itself knows a place in the list only.
  const seen = useRef<{ words: string | null; keys: readonly string[] }>({ words: null, keys: [] });
  const enterWaits = useRef(false);
  const keepChoice = useEffectEvent(() => {
    const keys = entries.map(({ key }) => key);
    const chosen = seen.current.words === words ? seen.current.keys[combobox.getSelectedOptionIndex()] : undefined;
    const kept = chosen === undefined ? -1 : keys.indexOf(chosen);
    const place = kept === -1 ? entries.findIndex(({ isOlder }) => !isOlder) : kept;
    seen.current = { words, keys };
    combobox.resetSelectedOption();
    if (place !== -1) combobox.selectOption(place);
    if (place !== -1 && enterWaits.current) combobox.clickSelectedOption();
    if (!isSearching) enterWaits.current = false;
  });
  const shown = [words, ...entries.map(({ key }) => key), answers.length].join('\n');
  // Before anybody sees the new entries: Enter must never fall between them and the choice.
  useLayoutEffect(() => keepChoice(), [shown, isSearching]);

  function type(typed: string) {
    enterWaits.current = false;
    setWords(typed);
  }

  /** A scanner types and presses Enter before the answer is there: it counts as soon as it is. */
  function waitWithEnter({ key }: KeyboardEvent) {
    if (key === 'Enter' && isSearching && combobox.getSelectedOptionIndex() === -1) enterWaits.current = true;
  }

  function choose(key: string) {
    onClose();
    entries.find((entry) => entry.key === key)?.start();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      {/* There is nothing to close but the dialogue: Escape is left to it. */}
      <Combobox.EventsTarget withExpandedAttribute aria-expanded aria-controls={listId} data-mantine-stop-propagation={false}>
        <TextInput
          ref={field}
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
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={waitWithEnter}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} className={classes.options} aria-label={text.shell.search}>
        {groups.map(({ label, entries: members }) => (
          <Combobox.Group key={label} label={label}>
            {members.map(({ key, icon: EntryIcon, label: name, description, isOlder }) => (
              <Combobox.Option key={key} value={key} className={classes.option} mod={{ older: isOlder }}>
                <EntryIcon size={18} stroke={1.5} className={classes.icon} aria-hidden />
                <span className={classes.name}>{name}</span>
                {description && <span className={classes.description}>{description}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {entries.length === 0 && !isSearching && <Combobox.Empty>{text.shell.searchEmpty(words)}</Combobox.Empty>}
      </Combobox.Options>
      {/* There from the beginning, so that a screen reader hears when something comes into it. */}
      <output className={classes.searching}>{isLate && text.shell.searching}</output>
    </Combobox>
  );
}
