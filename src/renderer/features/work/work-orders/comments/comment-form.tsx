/** Writes a comment; `@` offers the people of the workshop. */
import { Button, Combobox, Textarea, useCombobox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ErrorNote } from '#renderer/ui/pages/error-note.tsx';
import classes from './comments.module.css';
import { useMentions } from './use-mentions.ts';

const words = text.comments;

export function CommentForm({ workOrderId }: { workOrderId: string }) {
  const input = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState('');
  const mentions = useMentions();
  const combobox = useCombobox();
  const {
    mutate: create,
    isPending,
    error,
  } = useMutation(
    api.comments.create.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: () => {
        setTyped('');
        mentions.forget();
      },
    }),
  );
  // Enter takes the likeliest person as soon as the names are there.
  const showLikeliest = useEffectEvent(() => combobox.selectFirstOption());
  const likeliest = mentions.people[0]?.id;
  useEffect(() => {
    if (likeliest) showLikeliest();
  }, [likeliest]);

  const send = () => create({ workOrderId, text: typed.trim(), mentionedIds: mentions.mentionedIn(typed) });

  function choose(id: string) {
    const person = mentions.people.find((each) => each.id === id);
    if (!person) return;
    const next = mentions.choose(person, typed);
    setTyped(next.text);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(next.cursor, next.cursor);
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && typed.trim() !== '') send();
    if (event.key === 'Escape' && mentions.isOpen) mentions.close();
  }

  return (
    <div className={classes.form}>
      <Combobox store={{ ...combobox, dropdownOpened: mentions.isOpen }} onOptionSubmit={choose}>
        <Combobox.Target withKeyboardNavigation={mentions.isOpen}>
          <Textarea
            ref={input}
            aria-label={words.field}
            placeholder={words.placeholder}
            minRows={2}
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              mentions.look(currentTarget.value, currentTarget.selectionStart);
            }}
            onBlur={mentions.close}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={words.people}>
            {mentions.people.map(({ id, name }) => (
              <Combobox.Option key={id} value={id}>
                {name}
              </Combobox.Option>
            ))}
            {mentions.people.length === 0 && <Combobox.Empty>{words.nobody}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <ErrorNote error={error} />
      {typed.trim() !== '' && (
        <Button loading={isPending} onClick={send} aria-keyshortcuts="Control+Enter">
          {words.send}
        </Button>
      )}
    </div>
  );
}
