/** English for comments. */
export const comments = {
  title: 'Comments',
  placeholder: 'Write a comment; @ mentions somebody',
  field: 'Comment',
  send: 'Comment',
  people: 'People to mention',
  nobody: 'Nobody is called that.',
  remove: (name: string) => `Remove the comment of ${name}`,
  removeTitle: 'Remove this comment?',
  removeBody: 'The timeline keeps that there was one, without its words.',
  removeAction: 'Remove comment',
  earlier: 'Earlier comments',
  empty: 'No comments yet.',
};
