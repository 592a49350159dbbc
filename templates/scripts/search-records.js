/** What results show of each record, which generator/search/listing.py wrote small. */

/** Records of {kind, id, title, product, badge, url, product_name, group}. */
export function unlist({ urls, products, runs }) {
  return runs.flatMap(([kind, product, rows]) => rows.map((row) => {
    const [short, title, badge = '', unusual] = row.split('\t')
    const id = short[0] === '/' ? product + short : short
    const [product_name = '', group = ''] = products[product] ?? []
    const url = unusual || urls[kind].replace('{id}', id).replace('{product}', product)
    return { kind, id, title, product, badge, url, product_name, group }
  }))
}

/** The products of results, in their order. */
export function productsOf(results) {
  const products = new Map(results.map(({ record }) => [record.product, record.product_name]))
  products.delete('')
  return [...products].map(([id, name]) => ({ id, name }))
}
