// Reads cases of [tree as the API tells it, answers] from a file; prints where each walk ends.

import { readFileSync } from 'node:fs'
import { walk } from '../../templates/scripts/walk.js'

const cases = JSON.parse(readFileSync(process.argv[2], 'utf-8'))
process.stdout.write(JSON.stringify(cases.map(([tree, trail]) => walk(tree, trail).id)))
