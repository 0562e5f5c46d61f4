/**
 * What stands on each printed document: everything it needs and nothing it must look up.
 *
 * Plain data, JSON-safe but for the pictures' bytes. Instants are ISO 8601 in UTC and printed in the letterhead's
 * time zone; days are `YYYY-MM-DD`. Texts come from people and are printed as they are, whatever they hold.
 * `null` and empty lists are left out of the print together with their headings; only a meter that nobody has read is
 * said to be *not recorded*.
 */
import type { ReceiptChange } from './contract/work/receipts.ts';

/** JPEG bytes, as the attachment store's `print` thumbnails are. */
export type PrintPicture = Uint8Array;

export interface Letterhead {
  readonly organisation: string;
  /** Address, telephone, registration: printed line by line below the name. */
  readonly lines: readonly string[];
  readonly logo: PrintPicture | null;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly printedAt: string;
  readonly printedBy: string | null;
}

/** What every document of a record begins with. */
export interface RecordHead {
  readonly letterhead: Letterhead;
  /** Such as `WO-2026-00042`. */
  readonly number: string;
  /**
   * Printed as QR code: the record's address, or its number where the installation has no address that others can
   * open, so that a scanner still finds it.
   */
  readonly url: string | null;
}

export interface PrintParty {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface PrintAircraft {
  /** Maker and model. */
  readonly type: string;
  readonly registration: string | null;
  readonly serialNumber: string | null;
  readonly remoteId: string | null;
  readonly operatorId: string | null;
  readonly firmware: string | null;
  readonly life: PrintLife | null;
}

/** What an aircraft has behind it: null where nobody has read it, which is printed in words. */
export interface PrintLife {
  readonly flightTimeMs: number | null;
  readonly flights: number | null;
  readonly cycles: number | null;
}

export interface PrintPhoto {
  readonly picture: PrintPicture;
  readonly caption: string | null;
}

export interface PrintSignature {
  /** What the signature says, such as `Handed over and agreed`. */
  readonly meaning: string;
  readonly name: string;
  readonly signedAt: string;
  /** Drawn by hand, if it was. */
  readonly picture: PrintPicture | null;
  /** The hash of what was signed, in hexadecimal. */
  readonly contentHash: string | null;
}

export interface PrintMoney {
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
}

export type StepResult = 'open' | 'passed' | 'failed' | 'flagged' | 'recorded' | 'waived' | 'not-applicable';

export interface PrintStep {
  /** Steps of one group stand below its name. */
  readonly group: string | null;
  readonly text: string;
  readonly result: StepResult;
  /** What was measured, chosen or written. */
  readonly value: string | null;
  readonly unit: string | null;
  /** Such as `22.0 – 25.2 V`. */
  readonly limits: string | null;
  readonly note: string | null;
  readonly waivedReason: string | null;
  readonly doneBy: string | null;
  readonly doneAt: string | null;
}

export interface PrintTimeEntry {
  readonly person: string;
  readonly startedAt: string;
  /** Null while the timer runs. */
  readonly minutes: number | null;
  readonly note: string | null;
}

export interface PrintPart {
  readonly name: string;
  readonly partNumber: string | null;
  /** A decimal, such as `4` or `0.25`. */
  readonly quantity: string;
  readonly unit: string;
  readonly state: string;
  readonly serialsIn: readonly string[];
  readonly serialsOut: readonly string[];
  /** What became of what came off, such as `returned to customer`. */
  readonly disposition: string | null;
}

export interface PrintFinding {
  readonly title: string;
  readonly description: string | null;
  readonly state: string;
  readonly photos: readonly PrintPhoto[];
}

export interface PrintEstimate {
  readonly issuedAt: string;
  readonly expiresOn: string | null;
  readonly lines: readonly {
    readonly description: string;
    readonly quantity: string;
    readonly unit: string;
    /** A decimal with up to six places, in the currency of the total. */
    readonly unitPrice: string;
    readonly amount: PrintMoney;
  }[];
  /** Net, taxes and whatever else stands between the lines and the total. */
  readonly subtotals: readonly { readonly label: string; readonly amount: PrintMoney }[];
  readonly total: PrintMoney;
  readonly note: string | null;
}

interface OrderFacts extends RecordHead {
  readonly priority: string;
  readonly receivedAt: string | null;
  readonly promisedAt: string | null;
  readonly customer: PrintParty;
  readonly aircraft: PrintAircraft;
  readonly complaint: string;
  readonly condition: string | null;
  readonly accessories: readonly string[];
  readonly photos: readonly PrintPhoto[];
}

export interface WorkOrderDocument extends OrderFacts {
  readonly status: string;
  readonly assignedTo: readonly string[];
  /** The procedure with its revision. */
  readonly procedure: string | null;
  readonly steps: readonly PrintStep[];
  readonly findings: readonly PrintFinding[];
  readonly parts: readonly PrintPart[];
  readonly time: readonly PrintTimeEntry[];
  readonly estimate: PrintEstimate | null;
}

export interface IntakeReceiptDocument extends OrderFacts {
  readonly receivedBy: string;
  /** The workshop's own terms, a paragraph each. */
  readonly terms: readonly string[];
  /** When the receipt was made that this one takes the place of. */
  readonly replaces: string | null;
  /** What is another on the order by now; the receipt stays as it was given. */
  readonly changed: readonly ReceiptChange[];
  /** Null leaves a line to sign on. */
  readonly signature: PrintSignature | null;
}

export interface ReleaseRecordDocument extends RecordHead {
  readonly customer: PrintParty;
  /** With its life at the moment of release. */
  readonly aircraft: PrintAircraft;
  readonly workDone: string;
  /** Manuals, procedures and bulletins the work was done to, with their revisions. */
  readonly dataReferences: readonly string[];
  readonly completedOn: string;
  readonly performers: readonly string[];
  readonly parts: readonly PrintPart[];
  /** Deferred defects and whatever else is still open, each with its limit. */
  readonly openItems: readonly { readonly text: string; readonly limit: string | null; readonly consent: string | null }[];
  readonly certifier: { readonly name: string; readonly authority: string };
  /** Null marks the print as a draft. */
  readonly signature: PrintSignature | null;
  /** Performer and certifier are the same person, as the workshop's settings allow. */
  readonly onePerson: boolean;
  readonly remarks: string | null;
  /** What changed since it was signed; null where nothing did and nobody asked. */
  readonly verification: { readonly at: string; readonly changed: readonly string[] } | null;
}

/** Every document by name, with its data. */
export interface Documents {
  readonly workOrder: WorkOrderDocument;
  readonly intakeReceipt: IntakeReceiptDocument;
  readonly releaseRecord: ReleaseRecordDocument;
}
