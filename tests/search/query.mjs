/** Opens the search files of the folder named first; answers each query of the JSON list named second. */
import { readFileSync } from 'node:fs'
import { createSearch } from '../../templates/scripts/search.js'

const [, , site, queries] = process.argv
const read = (name) => JSON.parse(readFileSync(`${site}/search/${name}.json`, 'utf8'))
const search = createSearch({ lexicon: read('lexicon'), index: read('index'), records: read('records') })
const found = JSON.parse(readFileSync(queries, 'utf8')).map((text) =>
  search.query(text).map(({ record, score }) => [`${record.kind}:${record.id}`, score]))
process.stdout.write(JSON.stringify(found))
