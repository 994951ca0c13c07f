import { defineConfig } from 'vitest/config';

/** One project a suite; `npm run test:unit` runs the quick ones, `npm test` all. */
export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      project('unit', 10_000),
      project('conversations', 30_000),
      project('properties', 120_000),
      project('faults', 600_000),
      project('n8n', 900_000),
    ],
  },
});

function project(name: string, testTimeout: number) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      testTimeout,
      hookTimeout: testTimeout,
      // Suites that start servers own the machine while they run.
      ...(name === 'n8n' ? { fileParallelism: false } : {}),
    },
  };
}
