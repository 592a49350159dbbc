/** Opens the search files of the folder named; answers each query of the JSON list on the standard input. */
import { readFileSync } from 'node:fs'
import { openFiles } from '../../templates/scripts/search.js'

const [, , site] = process.argv
const search = await openFiles(async (path) => JSON.parse(readFileSync(`${site}/search/${path}`, 'utf8')))
const found = []
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  const { results, loose } = await search.query(text)
  found.push(results.map(({ record }) => ({ page: `${record.kind}:${record.id}`, loose })))
}
process.stdout.write(JSON.stringify(found))
