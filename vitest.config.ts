import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Longer than tests/support waits for the bot, so that a test fails with the sentence that says what it waited for.
    testTimeout: 60_000,
    // Most wait for a gateway or a cooldown: where there are two cores, two files at a time take little more than half as long as one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Wire and browser tests start real processes and measure real seconds. On a build server whose cores others use, a
    // fault that shows itself once and not again is the machine's; a developer's run knows no second try.
    retry: process.env.CI === undefined ? 0 : 1,
  },
});
