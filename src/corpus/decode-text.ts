/** The text of a file with its line ends made `\n` and no byte order mark; or why it is not text. */
export type DecodedText =
  | { readonly text: string; readonly doubt: string | null }
  | { readonly fault: string; readonly line: number | null };

/**
 * Windows-1252, bytes 0x80 to 0x9F (https://encoding.spec.whatwg.org/#windows-1252). Not left to TextDecoder: Node 20.18.3
 * to 24.6 reads these bytes as Latin-1, and loses every curly quotation mark (nodejs/node#56542).
 */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** C0 controls that no text needs: a terminal would obey them, and a file full of them is not text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f]/;

/** Decodes UTF-8, UTF-16 with a byte order mark, or else Windows-1252 with a doubt; a string is taken as decoded. */
export function decodeText(content: Uint8Array | string): DecodedText {
  const decoded = typeof content === 'string' ? { text: content, doubt: null } : decodeBytes(content);
  if (decoded === null) {
    return { fault: 'is marked as UTF-16 but is not valid UTF-16; save it as UTF-8', line: null };
  }
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.includes('\0')) {
    return {
      fault:
        'is not a text file (it holds NUL bytes); save it as plain text in UTF-8, or move it out of the folder',
      line: null,
    };
  }
  const control = CONTROL.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      fault: `holds the control character U+${code}; remove it, or save the file as plain text in UTF-8`,
      line: text.slice(0, control.index).split('\n').length,
    };
  }
  return { text, doubt: decoded.doubt };
}

function decodeBytes(bytes: Uint8Array): { text: string; doubt: string | null } | null {
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) {
    const text = decodeStrictly(bytes, utf16);
    return text === null ? null : { text, doubt: null };
  }
  const text = decodeStrictly(bytes, 'utf-8');
  return text === null
    ? { text: decodeWindows1252(bytes), doubt: 'is not valid UTF-8; read as Windows-1252, save it as UTF-8' }
    : { text, doubt: null };
}

function utf16Label(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252.charAt(byte.charCodeAt(0) - 0x80));
}
