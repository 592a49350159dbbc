/**
 * Makes what each engine is asked with: scripts as a visitor would load them (in one file, minified) and an index
 * of the documents of the standard input. Writes a folder for each engine below the one named.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from '../../../.ci/search-engines/node_modules/esbuild/lib/main.js'
import { preparePagefind } from './pagefind-files.mjs'

const [, , output, ...engines] = process.argv
const here = fileURLToPath(new URL('.', import.meta.url))
const packages = fileURLToPath(new URL('../../../.ci/search-engines/node_modules', import.meta.url))
const documents = JSON.parse(readFileSync(0, 'utf8'))

for (const engine of engines) {
  const script = join(output, engine, 'engine.js')
  await build({
    entryPoints: [join(here, `${engine}.js`)],
    outfile: script,
    bundle: true,
    minify: true,
    format: 'esm',
    nodePaths: [packages],
    logLevel: 'error',
  })
  const { prepare } = await import(pathToFileURL(script).href)
  const files = engine === 'pagefind' ? await preparePagefind(documents) : await prepare?.(documents)
  for (const [path, content] of Object.entries(files ?? {})) {
    mkdirSync(dirname(join(output, engine, path)), { recursive: true })
    writeFileSync(join(output, engine, path), content)
  }
}
