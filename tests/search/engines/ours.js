/** This site's own search, asked of the built site as its box asks it. */

export async function open(base, { script }) {
  const { openSearch } = await import(`${base}${script}`)
  const search = await openSearch(base)
  return async (text) => {
    const { results } = await search.query(text)
    return results.map(({ record }) => `${record.kind}:${record.id}`)
  }
}
