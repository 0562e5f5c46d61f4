/** The kinds of content that may be attached. */

/** `.bin` logs are ArduPilot's, `.ulg` logs are PX4's. */
export const mediaTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/zip',
  'application/json',
  'text/plain',
  'application/x-ardupilot-log',
  'application/x-px4-ulog',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Pictures get thumbnails; nothing else is ever decoded. */
export const isPicture = (type: string): boolean => type.startsWith('image/');
