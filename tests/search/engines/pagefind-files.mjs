/** The files Pagefind writes for documents, given to it as the pages that it would crawl. */
import { close, createIndex } from '../../../.ci/search-engines/node_modules/pagefind/lib/index.js'

/** Its files by path. */
export async function preparePagefind(documents) {
  const { index } = await createIndex()
  for (const [number, document] of documents.entries()) {
    await index.addHTMLFile({ url: `/${number}/`, content: pageOf(document) })
  }
  const { files } = await index.getFiles()
  await close()
  return Object.fromEntries(files.map(({ path, content }) => [path, content]))
}

function pageOf({ title, product, codes, ask, sym }) {
  const lines = [product, codes, ask, sym].flat().map((text) => `<p>${escaped(text)}</p>`)
  return `<html lang="ko"><head><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>${lines.join('')}</body></html>`
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
