import * as searchBox from "../components/search-box/search-box.js"
import { start } from "./start.js"

start({ "search-box": searchBox })
