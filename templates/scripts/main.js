import * as searchBox from "../components/search-box/search-box.js"
import * as expiring from "../components/expiring/expiring.js"
import * as visitPanel from "../components/visit-panel/visit-panel.js"
import { start } from "./start.js"

start({
  expiring,
  "search-box": searchBox,
  "visit-panel": visitPanel,
})
