/** Mentions in a text that is being written: which people the `@` before the cursor may mean, and who is mentioned so far. */
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '#renderer/api/client.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Mentions {
  /** People the started mention may mean; empty where none is started. */
  readonly people: readonly Person[];
  readonly isOpen: boolean;
  /** Looks at the text and at where the cursor stands. */
  look: (text: string, cursor: number) => void;
  /** @returns the text with the person in the place of the started mention, and where the cursor goes. */
  choose: (person: Person, text: string) => { text: string; cursor: number };
  close: () => void;
  /** Ids of the people whose names still stand in the text. */
  mentionedIn: (text: string) => string[];
  forget: () => void;
}

interface Started {
  readonly from: number;
  readonly words: string;
}

const mostPeople = 6;
/** An `@` at the beginning of a word, and what was typed since, at most a first and a last name. */
const startedMention = /(?:^|\s)@(\p{L}*(?: \p{L}*)?)$/u;

export function useMentions(): Mentions {
  const [started, setStarted] = useState<Started>();
  const chosen = useRef(new Map<string, Person>());
  const { data } = useQuery({
    ...api.users.names.queryOptions({ input: { q: started?.words.trim() || undefined, limit: mostPeople } }),
    enabled: started !== undefined,
    placeholderData: (before) => before,
  });

  return {
    people: started ? (data?.items ?? []) : [],
    isOpen: started !== undefined,
    look(text, cursor) {
      const words = startedMention.exec(text.slice(0, cursor))?.[1];
      setStarted(words === undefined ? undefined : { from: cursor - words.length - 1, words });
    },
    choose(person, text) {
      if (!started) return { text, cursor: text.length };
      chosen.current.set(person.id, person);
      setStarted(undefined);
      const before = `${text.slice(0, started.from)}@${person.name} `;
      return { text: before + text.slice(started.from + started.words.length + 1), cursor: before.length };
    },
    close: () => setStarted(undefined),
    mentionedIn: (text) => [...chosen.current.values()].filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id),
    forget: () => chosen.current.clear(),
  };
}
