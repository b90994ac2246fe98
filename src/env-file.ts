/**
 * Adds the settings of `.env` in the working folder, where there is one; those that are set already stay as they are.
 *
 * @returns what is wrong with the file, as a sentence; null where all is well
 */
export function addEnvFile(): string | null {
  try {
    process.loadEnvFile('.env');
    return null;
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : fault;
    return code === 'ENOENT' ? null : `.env cannot be read (${code}); make it a text file or remove it`;
  }
}
