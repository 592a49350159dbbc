/** MiniSearch made and opened with some options; what a result shows is stored beside the index. */

import MiniSearch from 'minisearch'
import { FIELDS, textOf } from './fields.js'

const SHOWN = ['title', 'url', 'name', 'badge']

/** What an adapter offers, with the options of MiniSearch that it wants. */
export function adapter(wanted) {
  const options = { fields: FIELDS, storeFields: SHOWN, extractField: textOf, ...wanted }

  function prepare(documents) {
    const index = new MiniSearch(options)
    index.addAll(documents.map((document, id) => ({ ...document, id })))
    return { 'index.json': JSON.stringify(index) }
  }

  async function open(base, { pages }) {
    const index = MiniSearch.loadJSON(await (await fetch(`${base}index.json`)).text(), options)
    return async (text) => index.search(text).map(({ id }) => pages[id])
  }

  return { prepare, open }
}
