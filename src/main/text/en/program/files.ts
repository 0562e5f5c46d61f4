/** Said about a file that is not taken, kept or found. */
export const files = {
  notReceived: 'The file could not be received. Send it again.',
  gone: 'There is no such file. It may have been sent too long ago: send it again.',
  diskFull: 'The disk is full. Nothing was kept of this file; make room and send it again.',
  readOnly: 'The folder for attachments cannot be written to. Ask an administrator to look at its permissions.',
  unusable: 'The folder for attachments cannot be used. Ask an administrator to look at the disk.',
  tooManyOpen: 'Too many files are open at once. Try again in a moment.',
  tooManyRead: 'Too many files are being looked at. Try again in a moment.',
  unsafe: 'The file cannot be read safely. Send another copy of it.',
  tooLarge: (size: string) => `The file is larger than ${size}.`,
  tooLong: 'More came than the file was said to have.',
  notTaken: 'A file of this kind is not taken here. Put it on the record itself afterwards.',
  /** Another part came in between. */
  partArrived: 'Another part of this file arrived meanwhile. Ask how much of it is there, and go on from there.',
  empty: 'The file is empty.',
  markup: 'This is made of markup (HTML, SVG or XML), which can carry a script. Send it as PDF or as a picture.',
  program: 'This is a program. Pack it into a ZIP file if it must be kept.',
  unreadablePicture: 'Pictures in the HEIC and AVIF formats cannot be read here. Set the camera to its most compatible format, or send a JPEG.',
  office: 'Office documents can change after they were sent. Send this one as PDF.',
  unknownKind:
    'The content of this file is none of the kinds that can be kept, whatever its name says: JPEG, PNG and WebP pictures, PDF, text, CSV and JSON, ZIP, and flight logs (.bin, .ulg).',
  tooManyPixels: (millions: number) => `The picture has more than ${millions} million pixels. Send a smaller copy of it.`,
  tooSlow: 'The picture takes too long to read. Send a smaller copy of it.',
  damagedPicture: 'The picture is damaged or incomplete. Take it again, or send another copy of it.',
};
