/** Fields of authored records that no schema knows: the app passes over them, so a misspelt one would be lost in silence. */
import type * as v from 'valibot';
import { distance } from '../domain/spelling.ts';

/** What is read of a schema, whichever kind it is. */
interface Shape {
  readonly pipe?: readonly Shape[];
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly key?: string;
  readonly options?: readonly Shape[];
  readonly literal?: unknown;
}

export interface UnknownField {
  /** Where it stands in the record, e.g. `relations.0.dicision`. */
  readonly path: string;
  /** What the record may have in that place. */
  readonly known: readonly string[];
}

/** Every field of a record, nested ones as well, that its schema would drop. */
export function unknownFields(schema: v.GenericSchema, record: unknown): readonly UnknownField[] {
  return fieldsOf(schema as unknown as Shape, record, []);
}

function fieldsOf(shape: Shape, raw: unknown, path: readonly string[]): readonly UnknownField[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const part = shape.pipe?.find((one) => one.entries ?? one.item ?? one.key);
  if (part) return fieldsOf(part, raw, path);
  if (shape.wrapped) return fieldsOf(shape.wrapped, raw, path);
  const { item } = shape;
  if (item && Array.isArray(raw)) return raw.flatMap((one, i) => fieldsOf(item, one, [...path, String(i)]));
  const entries = entriesFor(shape, raw as Readonly<Record<string, unknown>>);
  if (!entries) return [];
  const known = Object.keys(entries);
  return Object.entries(raw).flatMap(([name, value]) => {
    const here = [...path, name];
    const inner = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return inner ? fieldsOf(inner, value, here) : [{ path: here.join('.'), known }];
  });
}

/** The entries of an object; of a variant those of the option that the record itself names. */
function entriesFor({ entries, key, options }: Shape, raw: Readonly<Record<string, unknown>>) {
  if (key === undefined) return entries;
  return options?.find((option) => option.entries?.[key]?.literal === raw[key])?.entries;
}

/** What to do about it: the name that was probably meant, else all that may stand there. */
export function adviceFor({ path, known }: UnknownField): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const near = known.find((one) => isNear(one.toLowerCase(), name.toLowerCase()));
  return near ? `Write "${near}", or remove it` : `Remove it; known here are ${known.join(', ')}`;
}

/** Whether two names differ in no more than two letters, or in signs between the words. */
function isNear(a: string, b: string): boolean {
  const plain = (name: string) => name.replace(/[^a-z]/g, '');
  return distance(plain(a), plain(b)) <= Math.min(2, a.length - 2);
}
