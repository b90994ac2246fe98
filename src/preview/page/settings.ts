import { element } from './element.js';

export type Settings = {
  /** One of Discord's locales. */
  readonly locale: string;
  readonly theme: 'dark' | 'light';
  readonly width: 'desktop' | 'phone';
};

/** The languages that Parley speaks, by their Discord locale. */
const LOCALES: Readonly<Record<string, string>> = {
  'en-GB': 'English, UK',
  'en-US': 'English, US',
  fr: 'Français',
  de: 'Deutsch',
  'es-ES': 'Español',
  ru: 'Русский',
  ar: 'العربية',
};

const DEFAULTS: Settings = { locale: 'en-GB', theme: 'dark', width: 'desktop' };

const KEPT_AS = 'parley-preview';

/** The settings as they were left; the page works without a memory too. */
export function readSettings(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}');
    return {
      locale: kept.locale in LOCALES ? kept.locale : DEFAULTS.locale,
      theme: kept.theme === 'light' ? 'light' : 'dark',
      width: kept.width === 'phone' ? 'phone' : 'desktop',
    };
  } catch {
    return DEFAULTS;
  }
}

/** Draws the settings and calls back, and keeps them, whenever one is changed. */
export function drawSettings(begin: Settings, onChange: (settings: Settings) => void): HTMLElement[] {
  let settings = begin;
  const change = (changed: Partial<Settings>) => {
    settings = { ...settings, ...changed };
    localStorage.setItem(KEPT_AS, JSON.stringify(settings));
    onChange(settings);
  };
  const locale = element(
    'select',
    {},
    ...Object.entries(LOCALES).map(([value, name]) =>
      element('option', { value, selected: value === settings.locale, lang: value }, name),
    ),
  );
  locale.addEventListener('change', () => change({ locale: locale.value }));
  return [
    element('label', { class: 'setting' }, 'Language ', locale),
    drawSwitch('Light theme', settings.theme === 'light', (on) => change({ theme: on ? 'light' : 'dark' })),
    drawSwitch("A phone's width", settings.width === 'phone', (on) =>
      change({ width: on ? 'phone' : 'desktop' }),
    ),
  ];
}

function drawSwitch(label: string, isOn: boolean, onChange: (isOn: boolean) => void): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: isOn });
  box.addEventListener('change', () => onChange(box.checked));
  return element('label', { class: 'setting' }, box, ` ${label}`);
}
