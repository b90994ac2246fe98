import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/**
 * Adds the settings of `.env` in the working folder, where there is one; those that are set already stay as they are.
 *
 * @returns what is wrong with the file, as a sentence; null where all is well
 */
export function addEnvFile(): string | null {
  try {
    const bytes = readFileSync('.env');
    if (bytes.includes(NUL)) return IN_UTF_16;
    const text = bytes.toString('utf8').replace(BYTE_ORDER_MARK, '');
    for (const [name, value] of Object.entries(parseEnv(text))) process.env[name] ??= value;
    return null;
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : fault;
    return code === 'ENOENT' ? null : `.env cannot be read (${code}); make it a text file or remove it`;
  }
}

/** What some editors put before a text in UTF-8; it would become part of the first setting's name. */
const BYTE_ORDER_MARK = /^\ufeff/;

/** The other half of each Latin letter in UTF-16, as PowerShell's `>` writes; in UTF-8 no text has it. */
const NUL = 0;
const IN_UTF_16 = '.env is not in UTF-8 but, as it seems, in UTF-16; save it as UTF-8';
