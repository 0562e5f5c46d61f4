/** The papers room: has printed what other rooms hand in. */
import type { Documents } from '#shared/printed-documents.ts';
import { flow, type FlowContext } from '#modules/implement.ts';
import type { Papers } from './paper.ts';
import type { PictureFiles } from './pictures.ts';
import type { Printer } from './printer.ts';

export type { Gathering, Paper, Papers } from './paper.ts';
export { toPhotos, toSignaturePicture, type PictureFiles } from './pictures.ts';
export { dayInWords } from './words.ts';

export interface DocumentServices {
  readonly printer: Printer;
  readonly files: PictureFiles;
  readonly papers: Papers;
}

export const createDocuments = ({ printer, files, papers }: DocumentServices) => {
  const print = async <Name extends keyof Documents>(
    layout: Name,
    context: FlowContext,
    gather: (context: FlowContext & { files: PictureFiles }) => Promise<{ name: string; data: Documents[Name] }>,
  ) => {
    const { name, data } = await gather({ ...context, files });
    return { name, mediaType: 'application/pdf', body: await printer.render(layout, data) };
  };
  return {
    workOrder: flow.documents.workOrder.handler(({ input, context }) => print('workOrder', context, (gathering) => papers.workOrder(gathering, input))),
    intakeReceipt: flow.documents.intakeReceipt.handler(({ input, context }) =>
      print('intakeReceipt', context, (gathering) => papers.intakeReceipt(gathering, input)),
    ),
    releaseRecord: flow.documents.releaseRecord.handler(({ input, context }) =>
      print('releaseRecord', context, (gathering) => papers.releaseRecord(gathering, input)),
    ),
  };
};
