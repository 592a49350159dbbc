/** Reads {lexicon, texts} from the file named first and writes what analyser.js makes of each text. */
import { readFileSync } from 'node:fs'
import { codeKey, createAnalyser, lookAlikeKey, runs } from '../../templates/scripts/analyser.js'

const { lexicon, texts } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const analyser = createAnalyser(lexicon)
const found = texts.map((text) => [runs(text), analyser.tokens(text), codeKey(text), lookAlikeKey(text)])
process.stdout.write(JSON.stringify(found))
