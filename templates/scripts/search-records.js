/** What results show of each record, which generator/search/listing.py wrote small. */

/** Records of {kind, id, title, product, badge, url, symptom, product_name, group}. */
export function unlist({ columns, urls, products, rows }) {
  return rows.map((row) => {
    const record = Object.fromEntries(columns.map((name, at) => [name, row[at] ?? '']))
    const [name = '', group = ''] = products[record.product] ?? []
    const usual = () => urls[record.kind].replace('{id}', record.id).replace('{product}', record.product)
    return { ...record, url: record.url || usual(), product_name: name, group }
  })
}

/** The products of results, in their order. */
export function productsOf(results) {
  const products = new Map(results.map(({ record }) => [record.product, record.product_name]))
  products.delete('')
  return [...products].map(([id, name]) => ({ id, name }))
}
