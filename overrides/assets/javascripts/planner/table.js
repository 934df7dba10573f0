/* What the page says of a plan, as text: the same for the plans that are printed while building and for those of a reader. */
import { defaults, keyOf } from "./address.js"
import { dateOf } from "./days.js"
import { plan, work } from "./plan.js"
import { GENERAL, route } from "./route.js"

/** @typedef {{ text: string, href: string }} Link */
/** @typedef {{ kind: "topic" | "project", id: string, title: string, href: string, hours: string, about: string, lab: Link | null }} Item `about`: why it is there, or that it goes on */
/**
 * @typedef {object} Table
 * @property {string} summary
 * @property {string} finish
 * @property {string} way from where to where
 * @property {{ when: string, dates: string, items: Item[] }[]} rows weeks in a row that hold nothing but the same topic are one
 * @property {{ title: string, href: string, hours: string, end: string }[]} stages
 * @property {{ text: string, links: Link[] }[]} left what was left out, and why
 * @property {{ uid: string, from: string, to: string, summary: string, description: string, href: string }[]} events
 *   empty where the plan has no start
 */

/**
 * A plan in words.
 * @param {import("./route.js").Roadmap} roadmap
 * @param {Record<string, string>} words
 * @param {string} language
 * @param {import("./address.js").Choices} choices
 * @param {string[]} settled ids of topics
 * @returns {Table}
 */
export function table(roadmap, words, language, choices, settled) {
  const speak = speaker(words, language)
  const { fill, hours, range } = speak
  const way = route(roadmap, choices, choices.settled ? [] : settled)
  const laid = plan(work(roadmap, way.topics, { projects: !choices.topics.length }), choices)
  const topics = new Map(roadmap.stages.flatMap(stage => stage.topics).map(topic => [topic.id, topic]))
  const stages = new Map(roadmap.stages.map(stage => [stage.id, stage]))
  const why = new Map(way.topics.map(topic => [topic.id, reason(topic.why, roadmap, topics, choices.role, speak)]))
  const link = id => ({ text: topics.get(id).title, href: topics.get(id).href })
  const described = laid.items.map(({ kind, id }) => kind === "topic"
    ? { kind, id, title: topics.get(id).title, href: topics.get(id).href, why: why.get(id), lab: labOf(topics.get(id), speak) }
    : { kind, id, title: fill("project", { stage: stages.get(id).title }), href: stages.get(id).href, why: words["why-project"], lab: null })
  const when = end => end.day ? speak.day(end.day) : fill("week", { number: speak.number(end.week) })
  const between = ({ end, early, late }) => fill("end", { middle: when(end), early: when(early), late: when(late) })

  const key = keyOf(choices, { doors: roadmap.doors.map(({ id }) => id), roles: [], topics: [] })
  const weeks = runs(laid.weeks)
  const firsts = new Map()
  const lasts = new Map()
  weeks.forEach(({ items }, row) => items.forEach(({ index }) => {
    if (!firsts.has(index)) firsts.set(index, row)
    lasts.set(index, row)
  }))
  const item = ({ index, hours: amount }, row) => {
    const { why: about, lab, ...rest } = described[index]
    const isFirst = firsts.get(index) === row
    const isLast = lasts.get(index) === row // a lab needs what the topic teaches
    return { ...rest, hours: hours(amount), about: isFirst ? about : words.continued, lab: isLast ? lab : null }
  }
  const door = roadmap.doors.find(({ id }) => id === choices.door).title
  const goal = choices.topics.length ? words.chosen
    : choices.role === GENERAL ? words.general : roadmap.roles.find(({ id }) => id === choices.role).title
  const left = [["left-settled", way.settled], ["left-assumed", way.assumed]]
  return {
    way: fill("way", { door, goal }),
    summary: laid.items.length === 0 ? "" : fill("summary", {
      topics: speak.number(way.topics.length), hours: hours(laid.total.hours), range: range(laid.total.low, laid.total.high),
      pace: hours(choices.hours), weeks: speak.number(laid.weeks.length),
    }),
    finish: laid.items.length ? fill("finish", { end: between(lastOf(laid.items)) }) : words.nothing,
    rows: weeks.map(({ first, last, items }, row) => ({
      when: first.number === last.number
        ? fill("week", { number: speak.number(first.number) })
        : fill("weeks", { first: speak.number(first.number), last: speak.number(last.number) }),
      dates: first.from ? speak.days(first.from, last.to) : "",
      items: items.map(entry => item(entry, row)),
    })),
    stages: laid.stages.map(stage => ({
      title: stages.get(stage.id).title,
      href: stages.get(stage.id).href,
      hours: fill("stage-hours", { hours: hours(stage.hours), range: range(stage.low, stage.high) }),
      end: between(stage),
    })),
    left: left.filter(([, ids]) => ids.length).map(([key, ids]) => ({ text: words[key], links: ids.map(link) })),
    events: choices.start ? [
      ...laid.items.map(({ first, end, hours: amount }, index) => ({
        uid: `${described[index].kind}.${described[index].id}.${key}@ai-engineer-roadmap`,
        from: first.day, to: end.day, summary: described[index].title, href: described[index].href,
        description: [hours(amount), described[index].why, ...described[index].lab ? [described[index].lab.text] : []].join(" · "),
      })),
      ...laid.stages.map(({ id, end, early, late }) => ({
        uid: `stage.${id}.${key}@ai-engineer-roadmap`,
        from: end.day, to: end.day, summary: fill("stage-end", { stage: stages.get(id).title }), href: stages.get(id).href,
        description: between({ end, early, late }),
      })),
    ] : [],
  }
}

/**
 * The plans that are printed while building: one for each door, with nothing else chosen and nothing settled.
 * @param {import("./route.js").Roadmap} roadmap
 * @param {Record<string, string>} words
 * @param {string} language
 * @returns {{ door: string, plan: Table }[]}
 */
export function printed(roadmap, words, language) {
  return roadmap.doors.map(({ id }) => ({ door: id, plan: table(roadmap, words, language, defaults({ doors: [id], roles: [], topics: [] }), []) }))
}

/**
 * How the page's language writes numbers, days and lists.
 * @param {Record<string, string>} words
 * @param {string} language
 */
export function speaker(words, language) {
  const locale = language === "en" ? "en-GB" : language
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })
  const and = new Intl.ListFormat(locale)
  const number = value => decimal.format(value)
  const fill = (key, values) => words[key].replace(/\{(\w+)\}/g, (hole, name) => Object.hasOwn(values, name) ? values[name] : hole)
  return {
    fill,
    number,
    hours: value => fill("hours-short", { number: number(value) }),
    range: (low, high) => fill("hours-range", { low: number(low), high: number(high) }),
    day: text => date.format(dateOf(text)),
    days: (from, to) => date.formatRange(dateOf(from), dateOf(to)),
    list: texts => and.format(texts),
  }
}

function reason(why, roadmap, topics, role, { fill, number, list }) {
  const title = id => roadmap.roles.find(entry => entry.id === id).title
  switch (why.kind) {
    case "needed": return fill("why-needed", { topics: list(why.topics.map(id => topics.get(id).title)) })
    case "road": return fill("why-road", {})
    case "chosen": return fill("why-chosen", {})
    default: return role === GENERAL
      ? fill("why-core-of-many", { some: number(why.roles.length), all: number(roadmap.roles.length) })
      : fill(`why-${why.kind}`, { roles: list(why.roles.map(title)) })
  }
}

const labOf = ({ href, lab }, { fill }) =>
  lab && { href: `${href}#lab`, text: fill("lab", { low: String(lab[0]), high: String(lab[1]) }) }

/** The end of all work: the items are done in order, so the last one ends last. */
const lastOf = items => items.at(-1)

/** Weeks that hold nothing but the same item, or nothing at all, as one. */
function runs(weeks) {
  const found = []
  for (const week of weeks) {
    const run = found.at(-1)
    const same = run && run.items.length < 2 && week.items.length === run.items.length && week.items[0]?.index === run.items[0]?.index
    if (!same) found.push({ first: week, last: week, items: week.items.map(item => ({ ...item })) })
    else {
      run.last = week
      if (run.items.length) run.items[0].hours += week.items[0].hours
    }
  }
  return found
}
