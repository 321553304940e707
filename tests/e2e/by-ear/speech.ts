/** What a screen reader says of a node: as NVDA and VoiceOver do with their usual settings, less what differs. */
import type { Heard } from './accessibility-tree.ts';

const ROLE_WORDS: Readonly<Record<string, string>> = {
  button: 'button',
  link: 'link',
  searchbox: 'search field',
  textbox: 'edit',
  combobox: 'combo box',
  checkbox: 'check box',
  radio: 'radio button',
  slider: 'slider',
  tab: 'tab',
  DisclosureTriangle: 'disclosure',
};
/** Containers that are told when the focus comes into them. */
const CONTAINER_WORDS: Readonly<Record<string, string>> = {
  banner: 'banner',
  main: 'main',
  navigation: 'navigation',
  complementary: 'complementary',
  search: 'search',
  region: 'region',
  group: 'group',
  dialog: 'dialog',
  tablist: 'tab list',
  tabpanel: 'tab panel',
  toolbar: 'tool bar',
};

const joined = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ');

function statesOf({ role, states }: Heard): string {
  const toggled =
    states.pressed === undefined ? undefined : states.pressed === 'true' ? 'pressed' : 'not pressed';
  const checked =
    states.checked === undefined ? undefined : states.checked === 'true' ? 'checked' : 'not checked';
  const folded =
    states.expanded === undefined || role === 'combobox'
      ? undefined
      : states.expanded
        ? 'expanded'
        : 'collapsed';
  const current = states.current === undefined || states.current === 'false' ? undefined : 'current';
  return joined([
    toggled,
    checked,
    folded,
    role === 'tab' && states.selected ? 'selected' : undefined,
    states.hasPopup === 'dialog' ? 'opens a dialog' : undefined,
    states.disabled ? 'unavailable' : undefined,
    states.invalid === 'true' ? 'invalid entry' : undefined,
    current,
  ]);
}

/** A node by itself: name, role, state, value, description. */
export function spoken(node: Heard): string {
  const { role, name, value, description, states } = node;
  const word =
    role === 'heading'
      ? `heading level ${states.level}`
      : states.pressed === undefined
        ? (ROLE_WORDS[role] ??
          (CONTAINER_WORDS[role] && String(states.roledescription ?? CONTAINER_WORDS[role])))
        : 'toggle button';
  const shown = role === 'slider' ? String(states.valuetext ?? value) : value;
  return joined([name, word, statesOf(node), shown === name ? '' : shown, description]);
}

/** Coming to the end of a path: the containers that are new since the path before, then what has the focus. */
export function spokenPath(path: readonly Heard[], before: readonly Heard[]): string {
  const known = new Set(before.map(keyOf));
  const entered = path
    .slice(1, -1)
    .filter((node) => CONTAINER_WORDS[node.role] && !(node.role === 'group' && node.name === ''))
    .filter((node) => !known.has(keyOf(node)));
  const [target] = path.slice(-1);
  return [...entered, ...(target ? [target] : [])].map(spoken).join(' · ');
}

const keyOf = ({ role, name }: Heard) => `${role} ${name}`;

const TEXT_ROLES = new Set(['StaticText', 'InlineTextBox']);
/** What is read as one line, with what is within it. */
const LINES = new Set([
  'heading',
  'paragraph',
  'listitem',
  'term',
  'definition',
  'LabelText',
  'Legend',
  'Figcaption',
]);

const textOf = (node: Heard): string =>
  TEXT_ROLES.has(node.role)
    ? node.name
    : ROLE_WORDS[node.role]
      ? ` ${joined([ROLE_WORDS[node.role], node.name])} `
      : node.children.map(textOf).join('');

/** Reading on, line by line, as the down arrow of a screen reader does. */
export function readOn(node: Heard): readonly string[] {
  const { role, children } = node;
  if (role === 'heading') return [`heading level ${node.states.level}, ${textOf(node)}`];
  if (TEXT_ROLES.has(role)) return [node.name];
  if (ROLE_WORDS[role]) return [spoken(node)];
  const hasLinesWithin = children.some(function holds(child): boolean {
    return LINES.has(child.role) || ['list', 'blockquote'].includes(child.role) || child.children.some(holds);
  });
  if (LINES.has(role) && !hasLinesWithin) return [textOf(node)];
  const told =
    role === 'list'
      ? [
          `list with ${children.filter((c) => c.role === 'listitem').length} items${node.name ? `, ${node.name}` : ''}`,
        ]
      : role === 'blockquote'
        ? ['block quote']
        : role === 'figure'
          ? ['figure']
          : [];
  return [...told, ...children.flatMap(readOn)];
}
