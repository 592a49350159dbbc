/**
 * As query.mjs, with what is compared with the Python query plan: scores, looseness, danger; and what pages say
 * inside where the first answer is none or loose, as a visitor is shown it in the end.
 */
import { readFileSync } from 'node:fs'
import { openFiles } from '../../templates/scripts/search.js'

const [, , site] = process.argv
const search = await openFiles(async (path) => JSON.parse(readFileSync(`${site}/search/${path}`, 'utf8')))
const found = []
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  const first = await search.query(text)
  const isAnswered = first.results.length > 0 && !first.loose
  const answer = isAnswered ? first : { ...first, ...await search.further(text, { meant: first.meant, lead: first.results[0] }) }
  const { results, loose, inside = false, danger } = answer
  found.push({ pages: results.map(({ record, score }) => [`${record.kind}:${record.id}`, score]), loose, inside, danger })
}
process.stdout.write(JSON.stringify(found))
