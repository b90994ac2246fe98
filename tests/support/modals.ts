import { ComponentType } from 'discord-api-types/v10';
import type { CallbackData } from './interactions.js';
import type { LooseComponent } from './message-limits.js';

interface TextInput extends LooseComponent {
  readonly value?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
}

/**
 * The data of a modal submission: the modal's own tree with the values filled in, by custom id. What is not given keeps
 * the value the modal proposed.
 *
 * @throws Error where Discord's client would not send: a required input left empty, a wrong length, an unknown custom id
 */
export function filledIn(modal: CallbackData, values: Readonly<Record<string, string>>): unknown {
  const unused = new Set(Object.keys(values));
  let nextId = 1;
  const fill = (component: LooseComponent): unknown => {
    const id = nextId++;
    const { type, components, component: inner, custom_id } = component;
    if (components) return { type, id, components: components.map(fill) };
    if (inner) return { type, id, component: fill(inner) };
    if (type !== ComponentType.TextInput || custom_id === undefined) return { type, id };
    unused.delete(custom_id);
    return { type, id, custom_id, value: textFor(component, values[custom_id]) };
  };
  const components = (modal.components ?? []).map(fill);
  if (unused.size > 0) throw new Error(`the modal has no input ${[...unused].join(', ')}`);
  return { custom_id: modal.custom_id, components };
}

function textFor(input: TextInput, given: string | undefined): string {
  const text = given ?? input.value ?? '';
  const { custom_id, required = true, min_length = 0, max_length = 4000 } = input;
  if (required && text === '') throw new Error(`the input ${custom_id} is required`);
  if (text !== '' && (text.length < min_length || text.length > max_length)) {
    throw new Error(`the input ${custom_id} takes ${min_length} to ${max_length} characters`);
  }
  return text;
}
