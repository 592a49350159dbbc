// Reads cases of [visit data, situation, id of an outcome] from a file; prints the plans that the browser makes.

import { readFileSync } from 'node:fs'
import { visitPlan } from '../../templates/scripts/visit-plan.js'

const cases = JSON.parse(readFileSync(process.argv[2], 'utf-8'))
const plans = cases.map(([visit, situation, id]) => visitPlan(visit.outcomes[id], visit, situation))
process.stdout.write(JSON.stringify(plans.map(({ verdict, reason }) => ({ verdict, reason }))))
