/*
 * A plan: a route laid over weeks.
 *
 * A week is seven days, counted from the start. Its hours are shared equally by the days of the week that are not
 * kept free; a break takes its days' share with it. Work is done in the order of the route, without a gap. A topic takes
 * the middle of its range of hours; the ends are also reckoned with the low and the high end of every range.
 *
 * Everything is counted in whole parts of an hour (see `spread`), so that no rounding adds up over a year.
 */
import { dayNumber, dayText, weekday } from "./days.js"
import { entryOf } from "./route.js"

/** @typedef {{ kind: "topic" | "project", id: string, stage: string, low: number, high: number }} Work */
/** @typedef {{ hours: number, start: string | null, rest: number[], off: [string, string][] }} Pace `rest`: days of the week, 1 is Monday */
/** @typedef {{ week: number, day: string | null }} End a plan without a start has weeks and no days */
/** @typedef {{ end: End, early: End, late: End }} Ends `early` and `late`: if every range is met at its low or at its high end */
/** @typedef {{ index: number, hours: number, from: string | null, to: string | null }} Part `index` is the place among the items */
/** @typedef {{ number: number, from: string | null, to: string | null, items: Part[] }} Week */

/**
 * The work of a route: its topics, and the project of a stage after the stage's last topic.
 * @param {import("./route.js").Roadmap} roadmap
 * @param {{ id: string, stage: string }[]} topics
 * @param {{ projects?: boolean }} [extent] without projects where single topics were chosen: who was given one topic was given no project
 * @returns {Work[]}
 */
export function work(roadmap, topics, { projects = true } = {}) {
  const last = new Map(topics.map(({ stage }, index) => [stage, index]))
  return topics.flatMap(({ id, stage }, index) => {
    const { project, topics } = entryOf(roadmap.stages, stage)
    const { read, practise } = entryOf(topics, id)
    /** @type {Work} */
    const topic = { kind: "topic", id, stage, low: read[0] + practise[0], high: read[1] + practise[1] }
    return projects && project && last.get(stage) === index
      ? [topic, { kind: "project", id: stage, stage, low: project[0], high: project[1] }]
      : [topic]
  })
}

/**
 * The plan.
 * @param {Work[]} items
 * @param {Pace} pace
 * @returns {{
 *   weeks: Week[],
 *   items: (Work & Ends & { hours: number, first: End })[],
 *   stages: (Ends & { id: string, low: number, high: number, hours: number })[],
 *   total: { low: number, high: number, hours: number },
 * }}
 */
export function plan(items, pace) {
  const calendar = calendarOf(pace)
  const middle = spread(items.map(({ low, high }) => low + high), calendar)
  const early = spread(items.map(({ low }) => 2 * low), calendar).ends
  const late = spread(items.map(({ high }) => 2 * high), calendar).ends
  /** @param {number} day @returns {End} */
  const at = day => ({ week: Math.floor(day / 7) + 1, day: calendar.text(day) })
  const planned = items.map((item, index) => ({
    ...item,
    hours: (item.low + item.high) / 2,
    first: at(middle.begins[index]),
    end: at(middle.ends[index]),
    early: at(early[index]),
    late: at(late[index]),
  }))
  return {
    weeks: middle.weeks.map((entries, week) => ({
      number: week + 1,
      from: calendar.text(week * 7),
      to: calendar.text(week * 7 + 6),
      items: entries.map(({ index, parts, from, to }) =>
        ({ index, hours: parts / calendar.partsOfHour, from: calendar.text(from), to: calendar.text(to) })),
    })),
    items: planned,
    stages: [...new Set(planned.map(({ stage }) => stage))].map(id => {
      const own = planned.filter(({ stage }) => stage === id)
      const { end, early, late } = own[own.length - 1]
      return { id, ...sum(own), end, early, late }
    }),
    total: sum(planned),
  }
}

/** @param {{ low: number, high: number, hours: number }[]} items */
const sum = items => items.reduce(
  (all, { low, high, hours }) => ({ low: all.low + low, high: all.high + high, hours: all.hours + hours }),
  { low: 0, high: 0, hours: 0 },
)

/** On which days there is work, as days since the start. @param {Pace} pace */
function calendarOf({ hours, start, rest, off }) {
  const first = dayNumber(start)
  const free = new Set(first === null ? [] : rest)
  if (free.size >= 7) throw new RangeError("every day of the week is kept free")
  const days = 7 - free.size
  const breaks = first === null ? [] : off.map(pair => pair.map(day => (dayNumber(day) ?? 0) - first)).sort((a, b) => a[0] - b[0])
  /** The first day of work on or after `day`. @param {number} day */
  const next = day => {
    for (;;) {
      const pause = breaks.find(([from, to]) => from <= day && day <= to)
      if (pause) day = pause[1] + 1
      else if (first !== null && free.has(weekday(first + day))) day += 1
      else return day
    }
  }
  return {
    next,
    days,
    partsOfHour: 2 * days, // the middle of a range may be half an hour, and a day's share a seventh of the week's hours
    partsOfDay: 2 * hours,
    /** @param {number} day */
    text: day => first === null ? null : dayText(first + day),
  }
}

/** Lay amounts, in half hours, over the days. @param {number[]} amounts @param {ReturnType<typeof calendarOf>} calendar */
function spread(amounts, { next, days, partsOfDay }) {
  /** @type {{ index: number, parts: number, from: number, to: number }[][]} */
  const weeks = []
  /** @type {number[]} */
  const begins = []
  /** @type {number[]} */
  const ends = []
  let day = next(0)
  let left = partsOfDay
  amounts.forEach((amount, index) => {
    let parts = amount * days
    if (left === 0 && parts > 0) {
      day = next(day + 1)
      left = partsOfDay
    }
    begins.push(day)
    while (parts > 0) {
      if (left === 0) {
        day = next(day + 1)
        left = partsOfDay
      }
      const share = Math.min(parts, left)
      const week = Math.floor(day / 7)
      while (weeks.length <= week) weeks.push([])
      const before = weeks[week].at(-1)
      if (before?.index === index) {
        before.parts += share
        before.to = day
      } else weeks[week].push({ index, parts: share, from: day, to: day })
      parts -= share
      left -= share
    }
    ends.push(day)
  })
  return { weeks, begins, ends }
}
