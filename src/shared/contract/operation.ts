/** How an operation is declared: inert data with its permission; one without a permission does not compile. */
import { oc } from '@orpc/contract';
import type { z } from 'zod';
import { errorMap } from './problem-data.ts';
import { speakPlainly } from './input-words.ts';
import type { ExportableList } from './list-columns.ts';
import type { Permission } from './permissions.ts';
import type { RecordKind } from './record-kinds.ts';

/**
 * Who may call: a permission of the catalogue; `signed-in` for what concerns only the caller's own account;
 * `own-session` for what a session may do even while it is held: locked, or its password to be changed first;
 * `operator` for the command line of the computer that holds the data; `public` for what sign-in and first set-up need.
 */
export type Access = Permission | 'signed-in' | 'own-session' | 'operator' | 'public';

/** What an operation says of the files it takes: each is uploaded before, for this operation, and named by its upload. */
export interface UploadRule {
  /** Of one file. */
  readonly maxBytes: number;
  /** Kinds of content, found in the content; where none are named, every kind that can be kept. */
  readonly types?: readonly string[];
  /** Asked of whoever sends a file beside the operation's own access, where a call without files needs less. */
  readonly access?: Permission;
}

export interface OperationMeta {
  readonly kind: 'query' | 'command';
  readonly access: Access;
  /** The kind of record the operation is about, for the audit trail and live refresh. */
  readonly entity: string;
  /** A query whose result is a file: HTTP streams it, IPC hands over its bytes. */
  readonly file: boolean;
  /** A secret in the input: never written to the audit trail. */
  readonly secretFields: readonly string[];
  /** Changes so many records that nobody else's change is to wait for its end: it is written in a transaction of its own. */
  readonly bulk: boolean;
  /** null for an operation that takes no files. */
  readonly upload: UploadRule | null;
  /** A list whose rows can be written into a file: its name and its columns. */
  readonly exports?: ExportableList;
}

interface Declaration<Input extends z.ZodType, Output extends z.ZodType> {
  access: Access;
  entity: RecordKind;
  /** REST route below /api/v1; path parameters are fields of the input. */
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  /** One sentence: what the operation does for whom. */
  summary: string;
  input: Input;
  output: Output;
  file?: boolean;
  secretFields?: readonly string[];
  bulk?: boolean;
  upload?: UploadRule;
  exports?: ExportableList;
}

speakPlainly();

const base = oc
  .$meta<OperationMeta>({
    kind: 'query',
    access: 'signed-in',
    entity: '',
    file: false,
    secretFields: [],
    bulk: false,
    upload: null,
  })
  .errors(errorMap);

function declare(kind: OperationMeta['kind']) {
  return <Input extends z.ZodType, Output extends z.ZodType>(d: Declaration<Input, Output>) =>
    base
      .meta({
        kind,
        access: d.access,
        entity: d.entity,
        file: d.file ?? false,
        secretFields: d.secretFields ?? [],
        bulk: d.bulk ?? false,
        upload: d.upload ?? null,
        ...(d.exports && { exports: d.exports }),
      })
      .route({
        method: d.method,
        path: d.path,
        summary: d.summary,
        description: d.access.includes(':') ? `Needs the permission \`${d.access}\`.` : `Access: ${d.access}.`,
        tags: [d.entity],
        successStatus: d.method === 'POST' && kind === 'command' && d.path.split('/').length === 2 ? 201 : 200,
      })
      .input(d.input)
      .output(d.output);
}

/** An operation that only reads. */
export const query = declare('query');
/** An operation that changes something: one transaction with its audit and outbox rows. */
export const command = declare('command');
