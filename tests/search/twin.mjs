/** As query.mjs, with what is compared with the Python query plan: scores, looseness, danger. */
import { readFileSync } from 'node:fs'
import { createSearch } from '../../templates/scripts/search.js'

const [, , site] = process.argv
const read = (name) => JSON.parse(readFileSync(`${site}/search/${name}.json`, 'utf8'))
const search = createSearch({ lexicon: read('lexicon'), index: read('index'), records: read('records') })
const found = JSON.parse(readFileSync(0, 'utf8')).map((text) => {
  const { results, loose, danger } = search.query(text)
  return { pages: results.map(({ record, score }) => [`${record.kind}:${record.id}`, score]), loose, danger }
})
process.stdout.write(JSON.stringify(found))
