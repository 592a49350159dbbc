/** Search beside the page, so that typing stays smooth. The first message says where the site is. */

import { loadSearch } from './search.js'

let search

addEventListener('message', async ({ data: { id, baseUrl, question, text, options } }) => {
  try {
    if (baseUrl) {
      search = await loadSearch(baseUrl)
      postMessage({ id })
    } else {
      postMessage({ id, results: await search[question](text, options) })
    }
  } catch (error) {
    postMessage({ id, error: String(error) })
  }
})
