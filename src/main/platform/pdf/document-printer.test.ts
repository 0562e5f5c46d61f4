/** The printed documents, read back by an independent reader: texts, pages, glyphs, QR code, and hostile input. */
import jsQR from 'jsqr';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentPrinter } from './document-printer.ts';
import type { PrintPhoto, WorkOrderDocument } from '#shared/printed-documents.ts';
import { trialIntakeReceipt, trialReleaseRecord, trialWorkOrder } from '#tests/trial-documents.ts';

const printer = new DocumentPrinter();
let photos: PrintPhoto[];

beforeAll(async () => {
  const picture = new Uint8Array(
    await sharp({ create: { width: 300, height: 200, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer(),
  );
  photos = [
    { picture, caption: 'Arm 3, from below' },
    { picture, caption: null },
  ];
});
afterAll(() => printer.close());

/** The reader brings a canvas of its own, but does not say its type. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

const open = (pdf: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data: pdf.slice(), verbosity: 0 }).promise;

/** Each page's words with single spaces, as a reader or a search sees them. */
async function textOf(pdf: Uint8Array): Promise<string[]> {
  const document = await open(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return pages;
}

const wholeText = async (pdf: Uint8Array) => (await textOf(pdf)).join(' ');

describe('a work order', () => {
  it('shows everything it was given', async () => {
    const text = await wholeText(await printer.render('workOrder', trialWorkOrder(photos)));
    for (const expected of [
      'Nordhang Multicopter Werkstatt GmbH',
      'WO-2026-00042',
      'Şükrü Çağlayan İnşaat A.Ş.',
      'Сотрудник заметил трещину на луче № 3.',
      'Mehmet Yılmaz',
      '10 Mar 2026, 09:20',
      '13 Mar 2026, 16:00',
      '124 h 05 min',
      '1581F5FJD239400D',
      'FAIL',
      '45.8 V',
      '44.4 – 52.8 V',
      'Waived: Gale warning',
      '6009-22-004417',
      'What came off: scrapped',
      '0.25 ml',
      '2 pairs',
      '2 h 32 min',
      'running',
      '0.0125',
      '952.06 EUR',
      'valid until 9 Apr 2026',
      'Arm 3, from below',
      'times in Europe/Berlin',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('leaves out what there is nothing of', async () => {
    const bare: WorkOrderDocument = {
      ...trialWorkOrder([]),
      condition: null,
      accessories: [],
      steps: [],
      findings: [],
      parts: [],
      time: [],
      estimate: null,
      promisedAt: null,
      url: null,
      aircraft: { type: 'Self-built hexacopter', registration: null, serialNumber: null, remoteId: null, operatorId: null, firmware: null, life: null },
    };
    const pages = await textOf(await printer.render('workOrder', bare));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('No date promised');
    expect(pages[0]).not.toMatch(/Checklist|Findings|Parts|Time|Estimate|Photos|Condition|Came along|Serial|Registration|cycles/);
  });

  it('numbers its pages and repeats its head on each', async () => {
    const step = trialWorkOrder([]).steps[0];
    if (!step) throw new Error('The trial order has steps');
    const steps = Array.from({ length: 200 }, (_, index) => ({ ...step, text: `Inspect fastener ${index + 1} for torque and marking` }));
    const pages = await textOf(await printer.render('workOrder', { ...trialWorkOrder([]), steps }));
    expect(pages.length).toBeGreaterThan(7);
    pages.forEach((text, index) => {
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(text).toContain('WO-2026-00042');
    });
    const all = pages.join(' ');
    for (const { text } of steps) expect(all).toContain(text);
    for (const text of pages.slice(1, 6)) expect(text).toContain('Airframe Result Limits Done');
  });

  it('gives the same bytes for the same data', async () => {
    const [first, second] = await Promise.all([printer.render('workOrder', trialWorkOrder(photos)), printer.render('workOrder', trialWorkOrder(photos))]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('carries its address as a QR code that a scanner reads', async () => {
    const order = trialWorkOrder([]);
    const document = await open(await printer.render('workOrder', order));
    const first = await document.getPage(1);
    const viewport = first.getViewport({ scale: 3 });
    const { canvas, context } = (document.canvasFactory as CanvasFactory).create(viewport.width, viewport.height);
    await first.render({ canvas, canvasContext: context, viewport }).promise;
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(order.url);
  });
});

describe('every text', () => {
  /** What was given, and what must be seen of it when white space is left aside. */
  const hostile: [given: string, seen: string][] = [
    ['<script>alert("x")</script>', '<script>alert("x")</script>'],
    ['</text> %PDF-1.4 (a) Tj ET', '</text>%PDF-1.4(a)TjET'],
    ['a\0b\u0007c\u001b[31md', 'abc[31md'],
    ['right\u202Eto left', 'righttoleft'],
    ['\\) /OpenAction << /S /JavaScript >> (', '\\)/OpenAction<</S/JavaScript>>('],
    ['über '.repeat(60), 'überüber'],
    ['W'.repeat(400), 'WWWWWWWWWW'],
    ['日本語 👩🏽‍🔧 עברית', '□□□'],
    ['\ud800 alone', 'alone'],
    ['', ''],
    ['   ', ''],
  ];

  it.each(hostile)('is printed as text: %j', async (text, expected) => {
    const order = trialWorkOrder(photos);
    const fill = <T>(value: T): T => {
      if (typeof value === 'string') return (/^\d{4}-\d\d-\d\d|^\d+(\.\d+)?$|^[A-Z]{3}$|^[A-Z]\w+\/\w+$/.test(value) ? value : text) as T;
      if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
      if (Array.isArray(value)) return value.map(fill) as T;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'result' || key === 'url' ? item : fill(item)])) as T;
    };
    const pdf = await printer.render('workOrder', fill(order));
    const document = await open(pdf);
    expect(await document.getJSActions()).toBeNull();
    // A place to open at, and nothing to run.
    expect(Object.keys((await document.getOpenAction()) ?? {})).toEqual(['dest']);
    const seen = (await wholeText(pdf)).replace(/\s/g, '');
    expect(seen).toContain('952.06EUR');
    expect(seen).toContain(expected);
    expect(seen).not.toContain('?');
  });

  it.each([
    'Zażółć gęślą jaźń',
    'Şişli’de ığdır çöp',
    'Съешь же ещё этих мягких французских булок',
    'Ελληνικά',
    'Tiếng Việt',
    'naïve cafe\u0301 €5 ≥ 4 °C ± 2 Ω',
  ])('keeps its letters: %s', async (text) => {
    const pdf = await printer.render('workOrder', { ...trialWorkOrder([]), complaint: text });
    expect(await wholeText(pdf)).toContain(text.normalize('NFC'));
  });

  it('of great length flows over pages', async () => {
    const complaint = Array.from({ length: 3_000 }, (_, index) => `word${index}`).join(' ');
    const pages = await textOf(await printer.render('workOrder', { ...trialWorkOrder([]), complaint }));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.join(' ')).toContain('word2999');
  });
});

describe('the other documents', () => {
  it('receipts what was handed over, on one page', async () => {
    const pages = await textOf(await printer.render('intakeReceipt', trialIntakeReceipt(photos)));
    expect(pages).toHaveLength(1);
    for (const expected of ['Intake receipt', 'Remote controller RC Plus', 'Orhan Öztürk', 'Handed over and agreed', 'Ewa Zawadzka-Łęcka']) {
      expect(pages[0]).toContain(expected);
    }
  });

  it('releases in words that claim no more than they may', async () => {
    const pages = await textOf(await printer.render('releaseRecord', trialReleaseRecord()));
    expect(pages).toHaveLength(1);
    for (const expected of [
      'Internal release',
      'not a certificate of release to service under aviation law',
      'Signed 12 Mar 2026, 13:58 Inspected and released',
      'Inspector, NH-INS-003',
      'except for what is listed as still open',
      '10 flight hours or 30 Apr 2026',
      'Service bulletin SB-2025-11',
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ]) {
      expect(pages[0]).toContain(expected);
    }
    expect(pages[0]).not.toContain('same person');
  });

  it('says when nobody has signed, when one person did both, and when nothing is open', async () => {
    const text = await wholeText(await printer.render('releaseRecord', { ...trialReleaseRecord(), signature: null, onePerson: true, openItems: [] }));
    expect(text).toContain('Draft: not signed');
    expect(text).toContain('has yet to certify');
    expect(text).toContain('performed and released by the same person');
    expect(text).toContain('Still open Nothing.');
    expect(text).not.toContain('except for');
  });

  it('prints a drawn signature', async () => {
    const picture = photos[0]?.picture ?? null;
    const receipt = trialIntakeReceipt([]);
    const signature = receipt.signature && { ...receipt.signature, picture };
    const text = await wholeText(await printer.render('intakeReceipt', { ...receipt, signature }));
    expect(text).toContain('Orhan Öztürk');
  });
});

describe('the printer', () => {
  it('stops a document that takes too long, and prints the next one', async () => {
    const hasty = new DocumentPrinter({ timeoutMs: 1 });
    try {
      await expect(hasty.render('releaseRecord', trialReleaseRecord())).rejects.toMatchObject({ name: 'WorkerFault', reason: 'timeout' });
    } finally {
      await hasty.close();
    }
  });

  it('says what is wrong with data that cannot be printed', async () => {
    const broken = { ...trialWorkOrder([]), receivedAt: 'yesterday' };
    await expect(printer.render('workOrder', broken)).rejects.toMatchObject({ reason: 'failed' });
    expect((await printer.render('releaseRecord', trialReleaseRecord())).byteLength).toBeGreaterThan(5_000);
  });
});
