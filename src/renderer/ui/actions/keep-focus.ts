/**
 * Keeps the keys where somebody works when what had them goes: out of a dialogue or a menu back to what opened it, from a row
 * that was removed on to the next one, else the one before, else to the buttons of its section, else to its heading.
 * For the whole page at once, so that no list and no dialogue has to think of it; whoever knows better moves the focus first.
 */

/** What comes and goes above the page: where the keys were inside it counts as long as it is there. */
const layers = '[role=dialog], [role=menu], [role=listbox], [role=alert]';
const focusable = ':is(a[href], button, input, textarea, select, [tabindex="0"]):not([disabled], [type=hidden])';

interface Stop {
  readonly element: HTMLElement;
  readonly layer: Element | null;
}

/** More steps back than dialogues are ever opened from one another. */
const rememberedStops = 12;
/** Dialogues and menus give the focus back by themselves a little later, where they can. */
const othersFirstMs = 30;

const within = (around: Element): HTMLElement[] => [...around.querySelectorAll<HTMLElement>(focusable)];
const isFree = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Elements beside what was removed, the next ones first. */
function neighbours({ target, nextSibling, previousSibling }: MutationRecord): Element[] {
  const beside = [...target.childNodes];
  const place = nextSibling ? beside.indexOf(nextSibling as ChildNode) : previousSibling ? beside.indexOf(previousSibling as ChildNode) + 1 : 0;
  return [...beside.slice(place), ...beside.slice(0, place).toReversed()].filter((each) => each instanceof Element);
}

/** Where the keys go instead of an element that went with this removal. */
function successorOf(element: HTMLElement, gone: Element, removal: MutationRecord): HTMLElement | null {
  // Of the next row the same button: rows differ at their beginning, and end alike.
  const own = within(gone).filter((each) => each.closest(layers) === element.closest(layers));
  const fromEnd = gone === element ? 1 : own.length - own.indexOf(element);
  for (const row of neighbours(removal)) {
    const stops = row.matches(focusable) ? [row as HTMLElement] : within(row);
    const stop = stops.at(-fromEnd) ?? stops[0];
    if (stop) return stop;
  }
  const around = removal.target instanceof Element ? removal.target.closest<HTMLElement>('section, [role=dialog], main') : null;
  if (!around) return null;
  const heading = around.querySelector<HTMLElement>('h1, h2, h3');
  const [stop] = within(around);
  if (stop) return stop;
  heading?.setAttribute('tabindex', '-1');
  return heading ?? around;
}

/** @returns what ends it. */
export function keepFocus(): () => void {
  let stops: readonly Stop[] = [];
  let isLost = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function remember({ target }: Event) {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    isLost = false;
    stops = [...stops.filter(({ element }) => element !== target), { element: target, layer: target.closest(layers) }].slice(-rememberedStops);
  }

  /** Somebody clicks beside everything: then nothing has the keys because they want it so. */
  function forget({ target }: Event) {
    if (target instanceof Element && !target.closest(`${focusable}, label, ${layers}`)) stops = [];
  }

  function replace({ element, layer }: Stop, removals: readonly MutationRecord[]): Stop[] {
    if (element.isConnected) return [{ element, layer }];
    if (layer && !layer.isConnected) return [];
    for (const removal of removals) {
      const gone = [...removal.removedNodes].find((node) => node.contains(element));
      const successor = gone instanceof Element && removal.target.isConnected ? successorOf(element, gone, removal) : null;
      if (successor) return [{ element: successor, layer: successor.closest(layers) }];
    }
    return [];
  }

  function changed(records: MutationRecord[]) {
    const last = stops.at(-1)?.element;
    if (!last) return;
    const removals = records.filter(({ removedNodes }) => removedNodes.length > 0);
    // A button that works is disabled until it is done, and loses the keys meanwhile.
    if (!last.isConnected || last.matches('[disabled]')) isLost ||= isFree() || document.activeElement === last;
    stops = stops.flatMap((stop) => replace(stop, removals));
    if (!isLost) return;
    clearTimeout(waiting);
    waiting = setTimeout(restore, othersFirstMs);
  }

  function restore() {
    if (!isLost || !isFree()) return;
    const modal = [...document.querySelectorAll('[role=dialog][aria-modal=true]')].at(-1);
    const { element } = stops.findLast(({ element: stop }) => !modal || modal.contains(stop)) ?? {};
    if (!element || element.matches('[disabled]')) return;
    element.focus({ preventScroll: true });
  }

  const observer = new MutationObserver(changed);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', forget, true);
  return () => {
    clearTimeout(waiting);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget, true);
  };
}
