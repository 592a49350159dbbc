/** Opens the search files of the folder named; answers each query of the JSON list on the standard input. */
import { readFileSync } from 'node:fs'
import { createSearch } from '../../templates/scripts/search.js'

const [, , site] = process.argv
const read = (name) => JSON.parse(readFileSync(`${site}/search/${name}.json`, 'utf8'))
const search = createSearch({ lexicon: read('lexicon'), index: read('index'), records: read('records') })
const found = JSON.parse(readFileSync(0, 'utf8')).map((text) => {
  const { results, loose } = search.query(text)
  return results.map(({ record }) => ({ page: `${record.kind}:${record.id}`, loose }))
})
process.stdout.write(JSON.stringify(found))
