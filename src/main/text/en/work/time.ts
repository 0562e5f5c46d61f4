/** Said about recorded time. */
export const time = {
  running: 'This timer is running. Stop it before it is removed.',
  startsInFuture: 'The start is in the future.',
  notPassed: 'So much time has not passed since the start.',
  ofPeople: 'Time is recorded by people who signed in.',
  runningTimes: 'This timer is running. Stop it before its times are corrected.',
};
