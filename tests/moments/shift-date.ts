/** Lets `Date` say another time than the computer's clock. Whole in itself: it is also sent into pages as text. */
export function shiftDate(byMs: number): void {
  const Computer = Date;
  const now = () => Computer.now() + byMs;
  globalThis.Date = new Proxy(Computer, {
    construct: (target, given: unknown[], newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget) as Date,
    apply: () => new Date().toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)) as unknown,
  });
}
