/** Where the bytes of an attachment are: the same addresses on the desktop and in a browser. */
import type { Attachment } from '#shared/contract/ground/attachments.ts';

type Stored = Pick<Attachment, 'id'>;

export const pictureAddress = ({ id }: Stored, size: 'small' | 'large'): string => `/api/v1/attachments/${id}/thumbnail?size=${size}`;
