/** Pagefind as its own interface asks it: five results, whose texts are loaded with them. */

const SHOWN = 5

export async function open(base, { pages }) {
  const pagefind = await import(`${base}pagefind.js`)
  await pagefind.init()
  return async (text) => {
    const { results } = await pagefind.search(text)
    const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()))
    return shown.map(({ raw_url: url }) => pages[Number(url.replaceAll('/', ''))])
  }
}
