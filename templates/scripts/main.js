import * as searchBox from "../components/search-box/search-box.js"
import * as expiring from "../components/expiring/expiring.js"
import * as campaignBanner from "../components/campaign-banner/campaign-banner.js"
import * as campaignList from "../components/campaign-list/campaign-list.js"
import * as campaignNotice from "../components/campaign-notice/campaign-notice.js"
import * as siteAge from "../components/site-age/site-age.js"
import * as wizard from "../components/wizard/wizard.js"
import { start, startWhereNeeded } from "./start.js"

// What most pages have.
start({
  // First, so that one step alone is seen as soon as may be.
  wizard,
  expiring,
  "search-box": searchBox,
  // Notices first: lists and banners go by the state each notice finds itself in.
  "campaign-notice": campaignNotice,
  "campaign-list": campaignList,
  "campaign-banner": campaignBanner,
  "site-age": siteAge,
})

// What few pages have is loaded there only.
startWhereNeeded({
  "visit-panel": () => import("../components/visit-panel/visit-panel.js"),
  "campaign-check": () => import("../components/campaign-check/campaign-check.js"),
  "district-field": () => import("../components/district-field/district-field.js"),
  "centre-finder": () => import("../components/centre-finder/centre-finder.js"),
  "centre-state": () => import("../components/centre-state/centre-state.js"),
  "saved-answers": () => import("../components/saved-answers/saved-answers.js"),
})
