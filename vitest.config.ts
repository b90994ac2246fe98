import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Longer than tests/support waits for the bot, so that a test fails with the sentence that says what it waited for.
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000 },
});
