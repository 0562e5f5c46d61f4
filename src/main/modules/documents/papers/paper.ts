/** What a room hands in to have one of its records printed: what stands on the paper, gathered under the rights of whoever prints. */
import type { Documents } from '#shared/printed-documents.ts';
import type { FlowContext } from '#modules/implement.ts';
import type { PictureFiles } from './pictures.ts';

export interface Gathering extends Pick<FlowContext, 'actor' | 'read' | 'nowMs'> {
  /** For after the reading: a transaction waits for no picture. */
  readonly files: PictureFiles;
}

interface Gathered<Name extends keyof Documents> {
  /** Of the file. */
  readonly name: string;
  readonly data: Documents[Name];
}

/** @throws not_found, not_possible where there is nothing to print. */
export type Paper<Name extends keyof Documents, Options = object> = (
  gathering: Gathering,
  wanted: { readonly id: string } & Options,
) => Promise<Gathered<Name>>;

/** Every paper there is; one that no room hands in does not compile. */
export interface Papers {
  readonly workOrder: Paper<'workOrder'>;
  readonly intakeReceipt: Paper<'intakeReceipt', { readonly receiptId?: string | undefined }>;
  readonly releaseRecord: Paper<'releaseRecord', { readonly verified?: boolean | undefined }>;
}
