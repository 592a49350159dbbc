/**
 * How fast the search of the folder named answers while somebody types the queries of the standard input:
 * milliseconds to open it, MB of heap, and milliseconds for each key stroke (half, most, all but a hundredth).
 */
import { readFileSync } from 'node:fs'
import { openFiles } from '../../templates/scripts/search.js'

const [, , site] = process.argv
const read = async (path) => JSON.parse(readFileSync(`${site}/search/${path}`, 'utf8'))
globalThis.gc?.()
const before = process.memoryUsage().heapUsed
const began = performance.now()
const search = await openFiles(read)
const open = performance.now() - began
const queries = JSON.parse(readFileSync(0, 'utf8'))
const strokes = queries.flatMap((query) => states(query))
for (const text of strokes.slice(0, 200)) await search.query(text)
const times = []
for (const text of strokes) {
  // A piece that is loaded by the way is not counted as slow thinking.
  await search.query(text)
  const start = performance.now()
  await search.query(text)
  times.push(performance.now() - start)
}
times.sort((one, other) => one - other)
globalThis.gc?.()
const heap = (process.memoryUsage().heapUsed - before) / 1024 ** 2
// Asked once more, the search cannot have been cleared away before its size was taken.
await search.query('')
const share = (part) => times[Math.floor((times.length - 1) * part)]
process.stdout.write(JSON.stringify({ open, heap, strokes: times.length, p50: share(0.5), p95: share(0.95), p99: share(0.99) }))

/** What stands in the box after each key, as an input method shows it. */
function states(query) {
  const keys = [...query.normalize('NFD')]
  return keys.map((_, at) => keys.slice(0, at + 1).join('').normalize('NFC'))
}
