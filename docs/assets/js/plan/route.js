// A route and what belongs to it, for the best way and for the next ones alike.

import { element, icon } from "../element.js";
import { address } from "./context.js";
import { steps } from "./steps.js";
import { isOutOfReach } from "./ways.js";

/**
 * @param {Way} way
 * @param {Context} context
 */
export function wayName(way, context) {
  if (way.kind !== "route" && way.kind !== "refused") return context.t(`plan.best.${way.kind}`);
  const said = context.t(`plan.best.${context.carrier.routes[way.route].channel}`);
  if (way.contact === undefined) return said;
  return context.t("plan.named", { way: said, name: context.carrier.contacts[way.contact].value });
}

/**
 * @param {Context} context
 * @param {string} kind
 */
export function letter(context, kind) {
  const query = new URLSearchParams({
    kind,
    country: context.case.country,
    carrier: context.result.carrier,
    plan: context.case.plan,
  });
  return context.link(`letters/?${query}`);
}

/**
 * @param {Route} route
 * @param {Context} context
 */
export function routeBody(route, context) {
  const opened = (route.steps ?? []).some((step) => step.open === route.url);
  const facts = [
    route.url && !opened ? [address(route.url)] : null,
    route.contact ? [route.contact] : null,
    route.inherited ? [context.t("country.inherited", { carrier: context.nameOf(route.inherited) })] : null,
  ].filter(Boolean);
  return [
    route.steps ? steps(route.steps, context) : element("p", { class: "u-faint" }, context.t("plan.steps.none")),
    facts.length
      ? element(
          "p",
          { class: "u-contactline" },
          facts.map((fact) => element("span", {}, fact)),
        )
      : null,
    route.note ? element("p", { class: "u-plan__note" }, context.text(route.note)) : null,
    (route.but ?? []).map((other) =>
      element(
        "p",
        { class: "u-contrary" },
        element("b", {}, context.t("country.contrary")),
        " ",
        context.text(other.says),
      ),
    ),
    element("p", { class: "u-route__proof" }, context.proof(route), ...lasts(route, context)),
  ];
}

/**
 * @param {Route} route
 * @param {Context} context
 */
function lasts(route, context) {
  const { words } = context;
  return [
    route.takes ? ` ${context.t("country.takes")} ${words.duration(route.takes)}` : "",
    route.runs_to ? ` ${context.t("country.runs_to")} ${words.label("runs_to", route.runs_to)}` : "",
  ];
}

/**
 * @param {Context} context
 * @param {number[]} [shown]
 */
export function contacts(context, shown = context.result.contacts) {
  const { carrier, words } = context;
  if (!shown.length) return null;
  return element(
    "ul",
    { class: "u-notes" },
    shown.map((at) => {
      const contact = carrier.contacts[at];
      return element(
        "li",
        {},
        icon(contact.channel),
        " ",
        element("b", {}, words.label("channel", contact.channel)),
        " ",
        contact.value,
        " ",
        isAway(contact, context) ? `${context.t("plan.contact.away")} ` : null,
        context.proof(contact),
        contact.note ? element("small", {}, context.text(contact.note)) : null,
      );
    }),
  );
}

// Where to ask: on what reaches the carrier from here, else on its website, as far as the record knows them.
/** @param {Context} context */
export function asking(context) {
  const site = reachable(context).length ? null : website(context);
  const without = site ? "contact_none" : "contact_unknown";
  return { word: context.result.contacts.length ? "contact" : without, where: [contacts(context), site] };
}

// The contacts that work from where the reader is.
/** @param {Context} context */
export const reachable = (context) =>
  context.result.contacts.filter((at) => !isAway(context.carrier.contacts[at], context));

/**
 * @param {Contact} contact
 * @param {Context} from
 */
const isAway = (contact, { result }) => result.abroad && isOutOfReach(contact);

/** @param {Context} from */
function website({ carrier }) {
  return carrier.website ? element("p", { class: "u-contactline" }, address(carrier.website)) : null;
}
