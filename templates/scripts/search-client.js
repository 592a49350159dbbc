/** The page's way to search: in a worker, or on the page itself where there is none. */

/**
 * Opens the search of the site at `baseUrl`, an address or a way such as `../../` from this page.
 * Gives `{query(text, options), further(text, options)}` with promises of answers, as search.js has them.
 */
export async function openSearch(baseUrl) {
  const site = new URL(baseUrl, document.baseURI).href
  try {
    return await inWorker(site)
  } catch {
    const { loadSearch } = await import('./search.js')
    const search = await loadSearch(site)
    return { query: async (text, options) => search.query(text, options), further: search.further }
  }
}

async function inWorker(site) {
  const worker = new Worker(new URL('./search-worker.js', import.meta.url), { type: 'module' })
  const waiting = new Map()
  let last = 0

  function ask(message) {
    return new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject })
      worker.postMessage({ ...message, id: last })
    })
  }
  worker.addEventListener('message', ({ data: { id, results, error } }) => {
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (error) reject(new Error(error))
    else resolve(results)
  })
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message))
    waiting.clear()
  })

  try {
    await ask({ baseUrl: site })
  } catch (error) {
    worker.terminate()
    throw error
  }
  const asking = (question) => (text, options) => ask({ question, text, options })
  return { query: asking('query'), further: asking('further') }
}
