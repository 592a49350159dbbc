import * as searchBox from "../components/search-box/search-box.js"
import * as expiring from "../components/expiring/expiring.js"
import * as visitPanel from "../components/visit-panel/visit-panel.js"
import * as campaignBanner from "../components/campaign-banner/campaign-banner.js"
import * as campaignCheck from "../components/campaign-check/campaign-check.js"
import * as campaignList from "../components/campaign-list/campaign-list.js"
import * as campaignNotice from "../components/campaign-notice/campaign-notice.js"
import * as siteAge from "../components/site-age/site-age.js"
import * as districtField from "../components/district-field/district-field.js"
import * as centreFinder from "../components/centre-finder/centre-finder.js"
import * as centreState from "../components/centre-state/centre-state.js"
import { start } from "./start.js"

start({
  expiring,
  "search-box": searchBox,
  "visit-panel": visitPanel,
  // Notices first: lists and banners go by the state each notice finds itself in.
  "campaign-notice": campaignNotice,
  "campaign-list": campaignList,
  "campaign-banner": campaignBanner,
  "campaign-check": campaignCheck,
  "site-age": siteAge,
  "district-field": districtField,
  "centre-finder": centreFinder,
  "centre-state": centreState,
})
