/* What the page says of a plan, as text: the same for the plans that are printed while building and for those of a reader. */
import { defaults, keyOf } from "./address.js"
import { dateOf } from "./days.js"
import { plan, work } from "./plan.js"
import { GENERAL, entryOf, route } from "./route.js"

/** @typedef {import("./route.js").Roadmap} Roadmap */
/** @typedef {import("./route.js").Topic} Topic */
/** @typedef {import("./plan.js").Week} Week */
/** @typedef {ReturnType<typeof speaker>} Speaker */
/** @typedef {{ index: number, hours: number }} Amount of an item, in some weeks */
/** @typedef {{ title: string, href: string }} Link */
/** @typedef {{ uid: string, from: string, to: string, summary: string, description: string, href: string }} Event */
/** @typedef {{ kind: "topic" | "project", id: string, title: string, href: string, hours: string, about: string, lab: Link | null }} Item `about`: why it is there, or that it goes on */
/**
 * @typedef {object} Table
 * @property {string} summary
 * @property {string} finish
 * @property {string} way from where to where
 * @property {{ when: string, dates: string, items: Item[] }[]} rows weeks in a row that hold nothing but the same topic are one
 * @property {{ title: string, href: string, hours: string, end: string }[]} stages
 * @property {{ text: string, links: Link[] }[]} left what was left out, and why
 * @property {Event[]} events empty where the plan has no start
 */

/**
 * A plan in words.
 * @param {Roadmap} roadmap
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
  const topics = roadmap.stages.flatMap(stage => stage.topics)
  const described = laid.items.map(({ kind, id }) => {
    if (kind === "project") {
      const { title, href } = entryOf(roadmap.stages, id)
      return { kind, id, title: fill("project", { stage: title }), href, why: words["why-project"], lab: null }
    }
    const { title, href, lab } = entryOf(topics, id)
    const { why } = entryOf(way.topics, id)
    return { kind, id, title, href, why: reason(why, roadmap, topics, choices.role, speak), lab: lab && labOf(href, lab, speak) }
  })
  /** @param {import("./plan.js").End} end */
  const when = end => end.day ? speak.day(end.day) : fill("week", { number: speak.number(end.week) })
  /** @param {import("./plan.js").Ends} ends */
  const between = ({ end, early, late }) => fill("end", { middle: when(end), early: when(early), late: when(late) })

  const key = keyOf(choices, { doors: roadmap.doors.map(({ id }) => id), roles: [], topics: [] })
  const weeks = runs(laid.weeks)
  /** @type {Map<number, number>} */
  const firsts = new Map() // number of an item → that of its first row
  /** @type {Map<number, number>} */
  const lasts = new Map()
  weeks.forEach(({ items }, row) => items.forEach(({ index }) => {
    if (!firsts.has(index)) firsts.set(index, row)
    lasts.set(index, row)
  }))
  /** @param {Amount} entry @param {number} row @returns {Item} */
  const item = ({ index, hours: amount }, row) => {
    const { why: about, lab, ...rest } = described[index]
    const isFirst = firsts.get(index) === row
    const isLast = lasts.get(index) === row // a lab needs what the topic teaches
    return { ...rest, hours: hours(amount), about: isFirst ? about : words.continued, lab: isLast ? lab : null }
  }
  const door = entryOf(roadmap.doors, choices.door).title
  const goal = choices.topics.length ? words.chosen
    : choices.role === GENERAL ? words.general : entryOf(roadmap.roles, choices.role).title
  const final = laid.items.at(-1) // the items are done in order, so the last one ends last
  return {
    way: fill("way", { door, goal }),
    summary: !final ? "" : fill("summary", {
      topics: speak.number(way.topics.length), hours: hours(laid.total.hours), range: range(laid.total.low, laid.total.high),
      pace: hours(choices.hours), weeks: speak.number(laid.weeks.length),
    }),
    finish: final ? fill("finish", { end: between(final) }) : words.nothing,
    rows: weeks.map(({ first, last, items }, row) => ({
      when: first.number === last.number
        ? fill("week", { number: speak.number(first.number) })
        : fill("weeks", { first: speak.number(first.number), last: speak.number(last.number) }),
      dates: first.from && last.to ? speak.days(first.from, last.to) : "",
      items: items.map(entry => item(entry, row)),
    })),
    stages: laid.stages.map(stage => {
      const { title, href } = entryOf(roadmap.stages, stage.id)
      return { title, href, hours: fill("stage-hours", { hours: hours(stage.hours), range: range(stage.low, stage.high) }), end: between(stage) }
    }),
    left: Object.entries({ "left-settled": way.settled, "left-assumed": way.assumed }).filter(([, ids]) => ids.length)
      .map(([key, ids]) => ({ text: words[key], links: ids.map(id => entryOf(topics, id)) })),
    events: [
      ...laid.items.flatMap(({ first, end, hours: amount }, index) => {
        const { kind, id, title, href, why, lab } = described[index]
        return first.day && end.day ? [{
          uid: `${kind}.${id}.${key}@ai-engineer-roadmap`, from: first.day, to: end.day, summary: title, href,
          description: [hours(amount), why, ...lab ? [lab.title] : []].join(" · "),
        }] : []
      }),
      ...laid.stages.flatMap(({ id, end, early, late }) => {
        const { title, href } = entryOf(roadmap.stages, id)
        return end.day ? [{
          uid: `stage.${id}.${key}@ai-engineer-roadmap`, from: end.day, to: end.day, summary: fill("stage-end", { stage: title }), href,
          description: between({ end, early, late }),
        }] : []
      }),
    ],
  }
}

/**
 * The plans that are printed while building: one for each door, with nothing else chosen and nothing settled.
 * @param {Roadmap} roadmap
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
  /** @param {number} value */
  const number = value => decimal.format(value < 100 ? value : Math.round(value)) // of hundreds of hours, the half is noise
  /** @param {string} key @param {Record<string, string>} values */
  const fill = (key, values) => words[key].replace(/\{(\w+)\}/g, (hole, name) => Object.hasOwn(values, name) ? values[name] : hole)
  return {
    fill,
    number,
    /** @param {number} value */
    hours: value => fill("hours-short", { number: number(value) }),
    /** @param {number} low @param {number} high */
    range: (low, high) => fill("hours-range", { low: number(low), high: number(high) }),
    /** @param {string} text */
    day: text => date.format(dateOf(text)),
    /** @param {string} from @param {string} to */
    days: (from, to) => date.formatRange(dateOf(from), dateOf(to)),
    /** @param {string[]} texts */
    list: texts => and.format(texts),
  }
}

/** @param {import("./route.js").Why} why @param {Roadmap} roadmap @param {Topic[]} topics @param {string} role @param {Speaker} speak */
function reason(why, roadmap, topics, role, { fill, number, list }) {
  switch (why.kind) {
    case "needed": return fill("why-needed", { topics: list(why.topics.map(id => entryOf(topics, id).title)) })
    case "road": return fill("why-road", {})
    case "chosen": return fill("why-chosen", {})
    default: return role === GENERAL
      ? fill("why-core-of-many", { some: number(why.roles.length), all: number(roadmap.roles.length) })
      : fill(`why-${why.kind}`, { roles: list(why.roles.map(id => entryOf(roadmap.roles, id).title)) })
  }
}

/** @param {string} href @param {[number, number]} minutes @param {Speaker} speak */
const labOf = (href, [low, high], { fill }) => ({ href: `${href}#lab`, title: fill("lab", { low: String(low), high: String(high) }) })

/** Weeks that hold nothing but the same item, or nothing at all, as one. @param {Week[]} weeks */
function runs(weeks) {
  /** @type {{ first: Week, last: Week, items: Amount[] }[]} */
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
