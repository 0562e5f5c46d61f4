/** Shows a part of the interface in a page without a browser, over a program whose answers the test gives. Real here: everything of the renderer, up to the request. */
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { notifications, Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, vi } from 'vitest';
import { queryClient } from '#renderer/api/queries.ts';
import { SessionContext } from '#renderer/api/session.ts';
import { keepFocus } from '#renderer/ui/actions/keep-focus.ts';
import type { Me } from '#shared/contract/administration/auth.ts';
import { errorCodes, type ErrorCode } from '#shared/contract/errors.ts';
import type { ProblemData } from '#shared/contract/problem-data.ts';

// Without style sheets nothing is hidden by style, and looking for it takes most of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 5_000 });

/** What a browser would measure of every element. */
const room = { width: 1200, height: 700 };

class MeasuredOnce implements ResizeObserver {
  readonly #tell: ResizeObserverCallback;
  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element): void {
    const size = [{ inlineSize: room.width, blockSize: room.height }];
    const entry = { target, contentRect: { ...room, x: 0, y: 0, top: 0, left: 0, right: room.width, bottom: room.height, toJSON: () => room } };
    this.#tell([{ ...entry, borderBoxSize: size, contentBoxSize: size, devicePixelContentBoxSize: size }], this);
  }
  unobserve(): void {}
  disconnect(): void {}
}

type Answer = (input: Readonly<Record<string, unknown>>) => unknown;

/** What the program answers with instead of a value. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly data: ProblemData;
  constructor(code: ErrorCode, sentence: string = errorCodes[code].title, data: ProblemData = {}) {
    super(sentence);
    this.code = code;
    this.data = data;
  }
}

/** An answer while the network is away. */
export const lostConnection = (): never => {
  throw new TypeError('Failed to fetch');
};

/** An answer that the test gives when it wants to. */
export function later<Value = unknown>(value?: Value) {
  const { promise, resolve } = Promise.withResolvers<Value | undefined>();
  return { answer: () => promise, give: () => resolve(value) };
}

/** The program: what it answers to each operation, and what it was asked. */
class Program {
  readonly #answers = new Map<string, Answer>();
  readonly #asked: { name: string; input: Readonly<Record<string, unknown>> }[] = [];

  answers(name: string, answer: Answer): void {
    this.#answers.set(name, answer);
  }

  /** Every input of an operation so far, in order. */
  asked = (name: string) => this.#asked.filter((call) => call.name === name).map(({ input }) => input);

  forget(): void {
    this.#answers.clear();
    this.#asked.length = 0;
  }

  fetch = async (address: string, { body }: { body: string }): Promise<Response> => {
    const name = address.slice(address.lastIndexOf('/') + 1);
    const input = JSON.parse(body) as Readonly<Record<string, unknown>>;
    this.#asked.push({ name, input });
    const answer = this.#answers.get(name);
    if (!answer) throw new Error(`The test gives no answer to ${name}`);
    try {
      return Response.json((await answer(input)) ?? null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, data } = error;
      return Response.json({ code, title: errorCodes[code].title, detail: message, ...data }, { status: errorCodes[code].status });
    }
  };
}

export const program = new Program();
let letFocusGo: () => void;

beforeEach(() => {
  program.forget();
  program.answers('savedViews.list', () => ({ items: [] }));
  letFocusGo = keepFocus();
  vi.stubGlobal('fetch', program.fetch);
  vi.stubGlobal('ResizeObserver', MeasuredOnce);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(room.width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(room.height);
});

afterEach(() => {
  letFocusGo();
  cleanup();
  // What was said on one page is not seen on the next.
  notifications.clean();
  notifications.cleanQueue();
  queryClient.clear();
  localStorage.clear();
  vi.restoreAllMocks();
});

interface ShownPage {
  /** The hands of a person. */
  readonly user: UserEvent;
  /** The address as the browser would show it. */
  address: () => string;
  goBack: () => Promise<void>;
  /** Closes the page; what is kept on this device stays. */
  close: () => void;
}

/** @param pages what stands at each address; the first one is opened unless said otherwise. */
export function showPages(pages: Readonly<Record<string, ReactNode>>, at: string = Object.keys(pages)[0] ?? '/'): ShownPage {
  const router = createMemoryRouter(
    Object.entries(pages).map(([path, element]) => ({ path, element })),
    { initialEntries: [at] },
  );
  const me = { user: { id: 'jo', name: 'Jo' }, permissions: {}, application: { title: 'CUBE-PRO' }, organisation: { currency: 'EUR' } } as unknown as Me;
  const { unmount } = render(
    <SessionContext value={{ me, signOut: () => undefined }}>
      {/* Nothing glides or fades here, and there is no style to work out for every name that is looked up. */}
      <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false}>
        <QueryClientProvider client={queryClient}>
          <DatesProvider settings={{ locale: 'en', firstDayOfWeek: 1 }}>
            <Notifications />
            <RouterProvider router={router} />
          </DatesProvider>
        </QueryClientProvider>
      </MantineProvider>
    </SessionContext>,
  );
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
    goBack: () => router.navigate(-1),
    close: () => {
      unmount();
      queryClient.clear();
    },
  };
}
