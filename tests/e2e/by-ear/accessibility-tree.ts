/** The accessibility tree as the browser hands it to assistive technology. */
import type { CDPSession } from '@playwright/test';

export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly children: readonly Heard[];
}

interface RawNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

function readNode(raw: RawNode, byId: ReadonlyMap<string, RawNode>): readonly Heard[] {
  const children = (raw.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? readNode(child, byId) : [];
  });
  if (raw.ignored || raw.role?.value === 'none' || raw.role?.value === 'generic') return children;
  return [
    {
      role: raw.role?.value ?? '',
      name: raw.role?.value === 'StaticText' ? (raw.name?.value ?? '') : (raw.name?.value ?? '').trim(),
      description: (raw.description?.value ?? '').trim(),
      value: String(raw.value?.value ?? ''),
      states: Object.fromEntries((raw.properties ?? []).map((p) => [p.name, p.value.value])),
      children,
    },
  ];
}

/** The whole tree, without what is hidden or means nothing by itself. */
export async function accessibilityTree(session: CDPSession): Promise<Heard> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: RawNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  const [tree] = root ? readNode(root, byId) : [];
  if (!tree) throw new Error('the page has no accessibility tree');
  return tree;
}

/** The way from the page down to what has the focus. */
export async function focusedPath(session: CDPSession): Promise<readonly Heard[]> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const answer = await session.send('Accessibility.getAXNodeAndAncestors', {
    objectId: result.objectId ?? '',
  });
  const nodes = answer.nodes as readonly RawNode[];
  const none = new Map<string, RawNode>();
  return [...nodes].reverse().flatMap((node) => readNode({ ...node, childIds: [] }, none));
}
