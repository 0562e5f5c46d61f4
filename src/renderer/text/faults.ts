/** The contract's checks speak the language of the interface: what is wrong with a field, in words for people. */
import type { z } from 'zod';
import { text } from './text.ts';

const { faults } = text.forms;

type Issue = z.core.$ZodRawIssue;

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

function bound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const isSmall = issue.code === 'too_small';
  const limit = isSmall ? issue.minimum : issue.maximum;
  if (issue.origin === 'string') {
    if (isSmall) return limit === 1 ? faults.required : faults.tooShort(Number(limit));
    return faults.tooLong(Number(limit));
  }
  if (issue.origin === 'array' || issue.origin === 'set') return isSmall ? faults.tooFew(Number(limit)) : faults.tooMany(Number(limit));
  const spoken = String(limit);
  if (isSmall) return issue.inclusive === false ? faults.mustBeMore(spoken) : faults.tooSmall(spoken);
  return issue.inclusive === false ? faults.mustBeLess(spoken) : faults.tooLarge(spoken);
}

function format(name: string): string {
  if (name === 'email') return faults.email;
  if (name === 'date') return faults.date;
  if (name === 'datetime') return faults.instant;
  if (name === 'url') return faults.address;
  return faults.other;
}

/** Given to a check, it makes the contract answer in these words, except where the contract says its own. */
export function inWords(issue: Issue): string {
  if (isBlank(issue.input)) return issue.code === 'invalid_value' ? faults.choose : faults.required;
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return bound(issue);
    case 'invalid_format':
      return format(issue.format);
    case 'invalid_type':
      if (issue.expected === 'int') return faults.notWhole;
      return issue.expected === 'number' ? faults.notNumber : faults.other;
    case 'invalid_value':
      return faults.choose;
    default:
      return faults.other;
  }
}
