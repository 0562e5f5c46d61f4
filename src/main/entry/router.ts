/** The handlers of the whole contract; one that is missing does not compile. */
import type { Contract } from '#shared/contract/index.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import { createAccess, createPasswordCheck } from '#modules/administration/access/index.ts';
import { createAudit, type AuditProof } from '#modules/administration/audit/index.ts';
import { createDocuments } from '#modules/documents/papers/index.ts';
import { aircraftFiles, aircraftSearch, createAircraftRoom } from '#modules/fleet/aircraft/index.ts';
import { createAttachments } from '#modules/ground/attachments/index.ts';
import { createExports, type ExportFiles } from '#modules/ground/exports/index.ts';
import { jobs } from '#modules/ground/jobs/index.ts';
import { settings } from '#modules/ground/settings/index.ts';
import { insight } from '#modules/insight/dashboard/index.ts';
import { savedViews } from '#modules/insight/saved-views/index.ts';
import { createSearch } from '#modules/insight/search/index.ts';
import { contacts, createCustomers, customerFiles, customerSearch, sites } from '#modules/office/customers/index.ts';
import { products } from '#modules/office/products/index.ts';
import { parts, partSearch } from '#modules/store/parts/index.ts';
import { checklist, orderSteps, stepFiles } from '#modules/work/checklists/index.ts';
import { commentFiles, comments } from '#modules/work/comments/index.ts';
import { answerEstimate, estimates } from '#modules/work/estimates/index.ts';
import { findingFiles, findings } from '#modules/work/findings/index.ts';
import { orderParts } from '#modules/work/order-parts/index.ts';
import { procedures } from '#modules/work/procedures/index.ts';
import { time } from '#modules/work/time/index.ts';
import { assertVisible, createWorkOrders, orderPapers, recordEvent, rewordOrders, workOrderFiles, workOrderSearch } from '#modules/work/work-orders/index.ts';
import type { ChainKeys } from '#platform/chain-keys.ts';
import type { AttachmentStore } from '#platform/files/attachment-store.ts';
import type { DocumentPrinter } from '#platform/pdf/document-printer.ts';
import type { Passwords } from '#platform/passwords.ts';
import type { Secrets } from '#platform/secrets.ts';
import { attachmentFiles } from './attachment-files.ts';
import { wordAt } from './export-words.ts';
import { orderRooms } from './order-rooms.ts';

/** What handlers need beside the database they are handed; rooms that need something export a factory that takes it by name. */
export interface RouterServices {
  readonly database: OpenDatabase;
  readonly store: AttachmentStore;
  readonly printer: DocumentPrinter;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly chainKeys: ChainKeys;
  readonly auditProof: AuditProof;
  readonly exports: ExportFiles;
  /** What first set-up asks for; null where it asks for nothing. */
  readonly setupCode: string | null;
}

type Handlers = { [Area in keyof Contract]: { [Verb in keyof Contract[Area]]: unknown } };

export const createRouter = ({ database, store, printer, passwords, secrets, chainKeys, auditProof, exports, setupCode }: RouterServices) =>
  ({
    ...createAccess({ database, passwords, secrets, setupCode }),
    aircraft: createAircraftRoom(rewordOrders),
    attachments: createAttachments({
      files: attachmentFiles(store),
      orders: { assertVisible, recordEvent },
      rules: { 'work-order': workOrderFiles, step: stepFiles, finding: findingFiles, comment: commentFiles, aircraft: aircraftFiles, customer: customerFiles },
    }),
    audit: createAudit({ proof: auditProof, keys: chainKeys }),
    checklist,
    comments,
    contacts,
    customers: createCustomers(rewordOrders),
    documents: createDocuments({ printer, files: attachmentFiles(store), papers: orderPapers(orderRooms) }),
    estimates,
    exports: createExports({ files: exports, titleOf: wordAt }),
    findings,
    insight,
    jobs,
    orderParts,
    parts,
    procedures,
    products,
    savedViews,
    search: createSearch({ 'work-order': workOrderSearch, aircraft: aircraftSearch, customer: customerSearch, part: partSearch }),
    settings,
    sites,
    time,
    workOrders: createWorkOrders({
      orderRooms,
      steps: orderSteps,
      answerEstimate,
      files: attachmentFiles(store),
      assertPassword: createPasswordCheck({ database, passwords }),
    }),
  }) satisfies Handlers;
