/** Whether the long forms run: `npm run test:long`. */
export const long = import.meta.env.MODE === 'long';
