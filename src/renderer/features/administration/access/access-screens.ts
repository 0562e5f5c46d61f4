/** Every screen that stands before the pages, with all that a form needs: loaded together, and not by whoever is already signed in. */
export { HoldScreen } from './hold-screen.tsx';
export { SetupScreen } from './setup-screen.tsx';
export { SignInScreen } from './sign-in-screen.tsx';
