/** The sample room: a believable workshop for trying, showing and measuring the program. */
export { generateSample, type SampleOptions, type SampleResult } from './generate-sample.ts';
export { opensAtMinute } from './work-calendar.ts';
