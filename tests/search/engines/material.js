/** The search of the mkdocs-material theme: its own worker over the index its plugin wrote, asked as its box does. */

const [SETUP, QUERY] = [0, 2]

export async function open(base, { script, pages }) {
  const { config, docs } = await (await fetch(`${base}search/search_index.json`)).json()
  const worker = new Worker(`${base}${script}`)
  const ask = (type, data) => new Promise((resolve) => {
    worker.addEventListener('message', (event) => resolve(event.data.data), { once: true })
    worker.postMessage({ type, data })
  })
  await ask(SETUP, { config, docs, options: { suggest: false } })
  return async (text) => {
    const { items } = await ask(QUERY, text)
    return items.map(([{ location }]) => pages[parseInt(location)])
  }
}
