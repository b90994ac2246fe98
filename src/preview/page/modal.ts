import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { button, element } from './element.js';

/**
 * Opens a form over the page, as Discord does.
 * @param onSubmit is given the values by the custom_id of their field; it is not called where the form is cancelled
 */
export function openModal(
  modal: APIModalInteractionResponseCallbackData,
  onSubmit: (values: Record<string, string>) => void,
): void {
  const fields = textInputs(modal).map(({ label, input }) => ({
    id: input.custom_id,
    label,
    field: drawField(input),
  }));
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'modal-title' }, modal.title),
    ...fields.map(({ label, field }) => element('label', {}, label, field)),
    element(
      'div',
      { class: 'dialog-buttons' },
      button('Cancel', () => dialog.close()),
      element('button', { class: 'run' }, 'Submit'),
    ),
  );
  const dialog = element('dialog', { 'aria-labelledby': 'modal-title' }, form);
  form.addEventListener('submit', () =>
    onSubmit(Object.fromEntries(fields.map(({ id, field }) => [id, field.value]))),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

type Labelled = { readonly label: string; readonly input: APITextInputComponent };

/** Text fields are all that a form of Parley's has; their label stands around them or, in older forms, in them. */
function textInputs({ components }: APIModalInteractionResponseCallbackData): Labelled[] {
  return components.flatMap((component): Labelled[] => {
    if (component.type === ComponentType.Label) {
      return component.component.type === ComponentType.TextInput
        ? [{ label: component.label, input: component.component }]
        : [];
    }
    if (component.type !== ComponentType.ActionRow) return [];
    return component.components.map((input) => ({ label: input.label ?? '', input }));
  });
}

function drawField(input: APITextInputComponent): HTMLInputElement | HTMLTextAreaElement {
  const attributes = {
    placeholder: input.placeholder,
    required: input.required !== false,
    minlength: input.min_length,
    maxlength: input.max_length,
    autocomplete: 'off',
  };
  const field =
    input.style === TextInputStyle.Paragraph
      ? element('textarea', attributes)
      : element('input', { type: 'text', ...attributes });
  field.value = input.value ?? '';
  return field;
}
