// What every page has, each in a file of its own.

import { rememberColours } from "./frame/colours.js";
import { closeContents } from "./frame/contents.js";
import { openMenus } from "./frame/menu.js";
import { openOnPaper } from "./frame/paper.js";
import { keepPlaces } from "./frame/places.js";
import { offerSearch } from "./frame/search.js";
import { frameTables } from "./frame/tables.js";
import { keepForLater } from "./frame/worker.js";

rememberColours();
openMenus();
keepPlaces();
offerSearch();
frameTables();
closeContents();
openOnPaper();
keepForLater();
