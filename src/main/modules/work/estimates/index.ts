/** The estimates room. */
import { issueEstimate } from './issue-estimate.ts';
import { listEstimates } from './list-estimates.ts';
import { createEstimate, updateEstimate } from './write-estimate.ts';

export { answerEstimate, estimatesOnOrder } from './estimates-on-order.ts';

export const estimates = { list: listEstimates, create: createEstimate, update: updateEstimate, issue: issueEstimate };
