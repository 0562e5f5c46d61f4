/** The Mantine theme: maps the tokens to components, so that no page chooses a colour, a height or a font. */
import {
  ActionIcon,
  Button,
  Checkbox,
  CloseButton,
  Combobox,
  createTheme,
  defaultVariantColorsResolver,
  Drawer,
  Input,
  InputWrapper,
  Menu,
  Modal,
  Notification,
  PasswordInput,
  Popover,
  Radio,
  Select,
  Switch,
  Tabs,
  TagsInput,
  Textarea,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import classes from './controls.module.css';

/** Controls are ink on paper and the reverse: colour is left to the faces and to status. */
const ink: MantineColorsTuple = ['#f1f3f6', '#e3e7ed', '#c9d0da', '#aab3c0', '#868f9c', '#646d7a', '#4a535f', '#39424f', '#1f2630', '#14171c'];

/** Mantine draws its dark scheme from this scale: text at one end, the canvas at the other, as in the tokens. */
const dark: MantineColorsTuple = ['#e7eaef', '#b7c0cc', '#a2abb8', '#6e7886', '#3a424e', '#2d343e', '#191d23', '#15191e', '#121519', '#0e1114'];

/** The heading of a dialogue is no banner of the page. */
const noBanner = { header: { role: 'presentation' } };
const veil = { backgroundOpacity: 0.35 };
const controlHeight = 'var(--cube-control)';

/** Ink turns to paper in the dark, and so must what is written on it; Mantine reckons with one scheme only. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isInk = input.color === undefined || input.color === 'ink';
  return input.variant === 'filled' && isInk ? { ...colors, color: 'var(--cube-on-accent)' } : colors;
};

export const theme = createTheme({
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  variantColorResolver: variantColors,
  black: '#171b22',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'var(--cube-float)', lg: 'var(--cube-float)', xl: 'var(--cube-float)' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      classNames: { root: classes.button },
      vars: (_theme, props) => ({ root: props.size === 'compact-sm' ? {} : { '--button-height': controlHeight } }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: () => ({ root: { '--ai-size': controlHeight } }),
    }),
    CloseButton: CloseButton.extend({ vars: () => ({ root: { '--cb-size': 'calc(var(--cube-control) - 8px)' } }) }),
    Input: Input.extend({
      classNames: { input: classes.input },
      vars: () => ({ wrapper: { '--input-height': controlHeight, '--input-size': controlHeight } }),
    }),
    // A hint stands below its field, so that fields side by side stay in line.
    InputWrapper: InputWrapper.extend({
      classNames: { label: classes.label },
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Textarea: Textarea.extend({ defaultProps: { autosize: true, minRows: 3, maxRows: 14 } }),
    TagsInput: TagsInput.extend({ classNames: { inputField: classes.innerField } }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right', allowDeselect: false } }),
    // The mark is written on ink, which is paper in the dark.
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm', iconColor: 'var(--cube-on-accent)' }, classNames: { input: classes.box } }),
    Radio: Radio.extend({ defaultProps: { size: 'sm', iconColor: 'var(--cube-on-accent)' }, classNames: { radio: classes.box } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    Combobox: Combobox.extend({ classNames: { option: classes.option, dropdown: classes.float } }),
    Menu: Menu.extend({
      defaultProps: {
        position: 'bottom-end',
        transitionProps: { duration: 80 },
        withInitialFocusPlaceholder: false,
        withinPortal: false,
        floatingStrategy: 'fixed',
      },
      classNames: { item: classes.menuItem, dropdown: classes.float },
    }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': text.shell.close } }, classNames: { description: classes.quiet } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { visibilityToggleButtonProps: { 'aria-label': text.shell.showPassword } } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 80 } }, classNames: { dropdown: `${classes.float} ${classes.popover}` } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: { duration: 80 } } }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: veil, attributes: noBanner, centered: true },
      classNames: { title: classes.dialogueTitle },
    }),
    Drawer: Drawer.extend({
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: veil, attributes: noBanner },
      classNames: { title: classes.dialogueTitle },
    }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--cube-surface)',
  '--mantine-color-text': 'var(--cube-text)',
  '--mantine-color-bright': 'var(--cube-text)',
  '--mantine-color-dimmed': 'var(--cube-dim)',
  '--mantine-color-placeholder': 'var(--cube-dim)',
  '--mantine-color-anchor': 'var(--cube-text)',
  '--mantine-color-default': 'var(--cube-surface)',
  '--mantine-color-default-hover': 'var(--cube-hover)',
  '--mantine-color-default-color': 'var(--cube-text)',
  '--mantine-color-default-border': 'var(--cube-line)',
  '--mantine-color-error': 'var(--cube-red-text)',
  '--mantine-color-gray-text': 'var(--cube-dim)',
  '--mantine-color-gray-light-hover': 'var(--cube-hover)',
  '--mantine-color-ink-filled': 'var(--cube-accent)',
  '--mantine-color-ink-filled-hover': 'var(--cube-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--cube-on-accent)',
};

/** Mantine's own variables, answered from the tokens in both schemes alike. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
