import { decodeText } from '../corpus/decode-text.js';

/** Where browsers look for a page's encoding: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN_BYTES = 1024;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i;

/** Decodes a page or a feed by its byte order mark, as UTF-8 where it is that, by the encoding that it declares, or as Windows-1252. */
export function decodePage(bytes: Uint8Array): string | { readonly fault: string } {
  const declared = declaredEncoding(bytes);
  const decoder = declared === null || isUtf8(bytes) ? null : decoderOf(declared);
  // Pages may hold NULs and other controls, which browsers pass over; articles may not.
  if (decoder !== null) return decoder.decode(bytes);
  const decoded = decodeText(hasByteOrderMark(bytes) ? bytes : bytes.filter((byte) => byte > 8));
  return 'fault' in decoded ? { fault: decoded.fault } : decoded.text;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  if (hasByteOrderMark(bytes)) return null;
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  const match = DECLARED.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Null for what no decoder knows, and for Windows-1252, which decodeText reads. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    const decoder = new TextDecoder(label);
    return /^(?:windows-1252|utf-)/.test(decoder.encoding) ? null : decoder;
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
