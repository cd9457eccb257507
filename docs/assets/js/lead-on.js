// An old address of a page leads to the new one, with all that it says.

import { byId } from "./dom.js";

location.replace(byId("leads-on", HTMLAnchorElement).href + location.search + location.hash);
