/**
 * Search asked of a service the owner names (`links: search-service` in brand.yml); README has its protocol.
 * The site's own index answers whenever the service is slow, fails or answers anything else.
 */

import { isPersonal } from './personal.js'
import { productsOf } from './search-records.js'

const PATIENCE = 1500
const MOST = 20
const LONGEST = 200
/** Addresses of pages as this site writes them; no scheme, host or step up fits. */
const OWN_ADDRESS = /^\w[\w-]*(?:\/\w[\w.-]*)*\/?(?:#\w[\w-]*)?$/
const SAID = ['kind', 'id', 'product', 'title', 'url']

/** A search like that of search-client.js; `openLocal` opens the one over the site's own index. */
export function openService(address, openLocal) {
  let failed = false
  /** @type {Promise<any> | undefined} */
  let local

  /** After one failure the own index answers, so that nobody waits twice; numbers of people are never sent. */
  async function query(text, options) {
    if (!failed && !isPersonal(text)) {
      try {
        return answerFrom(await ask(address, { query: text, ...options }))
      } catch {
        failed = true
      }
    }
    local ??= openLocal()
    return (await local).query(text, options)
  }

  /** What pages say inside is known where the own index answers. */
  async function further(text, options) {
    return failed ? (await local)?.further(text, options) : null
  }

  return { query, further }
}

async function ask(address, question) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  })
  if (!response.ok) throw new Error(`search service: ${response.status}`)
  return response.json()
}

/** What the panel shows; an answer of which any part is not as agreed is refused whole. */
function answerFrom({ results, loose, danger }) {
  if (!Array.isArray(results) || typeof loose !== 'boolean' || typeof danger !== 'string') throw new Error('no answer')
  const shown = results.slice(0, MOST).map((row) => ({ record: recordOf(row), score: Number(row.score), marks: [] }))
  return { results: shown, loose, danger, products: productsOf(shown) }
}

function recordOf(row) {
  const record = { product_name: '', badge: '', ...row }
  for (const name of [...SAID, 'product_name', 'badge']) {
    if (typeof record[name] !== 'string' || record[name].length > LONGEST) throw new Error(`no ${name}`)
  }
  if (!OWN_ADDRESS.test(record.url) || record.title === '') throw new Error('no page of this site')
  return record
}
