/** Said about the sample workshop. */
export const sample = {
  whichDay: 'Give the day as YYYY-MM-DD.',
  madeAlready: 'This sample is in the workshop already. Choose another seed or day for a further one.',
};
