// Figures with their spread, as rows of the table in docs/benchmarks.md.

/**
 * Prints one row: how often it was measured, the least, the median, the most, and what we aim for.
 *
 * @param {string} what
 * @param {number[]} times in milliseconds, at least one
 * @param {string} aim
 */
export function printRow(what, times, aim) {
  const sorted = [...times].sort((a, b) => a - b);
  const [least, median, most] = [0, Math.floor(sorted.length / 2), sorted.length - 1].map((at) => millis(sorted[at]));
  console.log(`| ${what} | ${sorted.length} | ${least} | ${median} | ${most} | ${aim} |`);
}

function millis(time) {
  return time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`;
}
