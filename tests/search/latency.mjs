/**
 * How fast the search of the folder named answers while somebody types the queries of the standard input:
 * milliseconds to open it, MB of heap, and milliseconds for each key stroke (half, most, all but a hundredth).
 */
import { readFileSync } from 'node:fs'
import { createSearch } from '../../templates/scripts/search.js'

const [, , site] = process.argv
const read = (name) => JSON.parse(readFileSync(`${site}/search/${name}.json`, 'utf8'))
globalThis.gc?.()
const before = process.memoryUsage().heapUsed
const began = performance.now()
const search = createSearch({ lexicon: read('lexicon'), index: read('index'), records: read('records') })
const open = performance.now() - began
globalThis.gc?.()
const heap = (process.memoryUsage().heapUsed - before) / 1024 ** 2
const queries = JSON.parse(readFileSync(0, 'utf8'))
const strokes = queries.flatMap((query) => states(query))
for (const text of strokes.slice(0, 200)) search.query(text)
const times = strokes.map((text) => {
  const start = performance.now()
  search.query(text)
  return performance.now() - start
}).sort((one, other) => one - other)
const share = (part) => times[Math.floor((times.length - 1) * part)]
process.stdout.write(JSON.stringify({ open, heap, strokes: times.length, p50: share(0.5), p95: share(0.95), p99: share(0.99) }))

/** What stands in the box after each key, as an input method shows it. */
function states(query) {
  const keys = [...query.normalize('NFD')]
  return keys.map((_, at) => keys.slice(0, at + 1).join('').normalize('NFC'))
}
