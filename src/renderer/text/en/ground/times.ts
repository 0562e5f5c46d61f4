/** English for points in time and distances, as people say them. */
export const times = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  justNow: 'just now',
  at: (day: string, time: string) => `${day} ${time}`,
  in: (distance: string) => `in ${distance}`,
  ago: (distance: string) => `${distance} ago`,
  late: (distance: string) => `${distance} late`,
  length: (hours: number, minutes: number) => (hours === 0 ? `${minutes} min` : minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  seconds: (seconds: string) => `${seconds} s`,
  minutesAndSeconds: (minutes: number, seconds: number) => (seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`),
  units: { minutes: 'min', hours: 'h', days: 'd', weeks: 'wk', months: 'mo', years: 'y' },
};
