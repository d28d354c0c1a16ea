// The peer of the benchmark: the same argument, evaluated and rendered by
// plain JavaScript into the same page, in the way one writes it by hand. Each
// part is made as HTML and put in place if it differs from what was there.
// It is measured, never shipped: its few words are its own, in one language.

const { controls, consequences, claims, verdicts, grounds, scenarios, contradictions, moot } =
  await (await fetch('argument.json')).json()
const language = document.documentElement.lang
const say = words => words[language]
const byId = list => Object.fromEntries(list.map(item => [item.id, item]))
const control = byId(controls), claim = byId(claims)
const reason = { ...byId(grounds), ...byId(verdicts), ...claim }

const FAMILIES = {
  aims: 'aim', aims_partly: 'aim', opens: 'possible', cushions: 'softens', weakens: 'warns', weakens_likely: 'warns',
  risks: 'warns', no_gain: 'not_this_way', step_missing: 'not_this_way', contested: 'not_this_way', silent: 'silent',
}
const FIRM = ['asserted', 'must']

// What is said, and the state that it makes: "Rules of evaluation".
const meets = (when, set) => Object.entries(when).every(([id, positions]) => positions.includes(set[id]))
const isBackground = one => Object.keys(one.when).every(id => control[id].kind === 'circumstance')
function state(said) {
  const has = direction => said.some(one => one.direction === direction)
  const gains = has('opens') || has('aims'), losses = has('weakens') || has('risks')
  if (!said.length) return 'silent'
  if (has('cushions')) return 'cushions'
  if (gains && (losses || has('no_gain'))) return 'contested'
  if (has('weakens')) return said.some(one => one.direction === 'weakens' && FIRM.includes(one.modality)) ? 'weakens' : 'weakens_likely'
  if (has('risks')) return 'risks'
  if (gains) return has('step_missing') ? 'aims_partly' : has('opens') ? 'opens' : 'aims'
  return has('step_missing') ? 'step_missing' : 'no_gain'
}
const GIVING = {
  contested: ['opens', 'aims', 'weakens', 'risks', 'no_gain'], weakens_likely: ['weakens'],
  aims_partly: ['opens', 'aims', 'step_missing'], silent: [],
}
const sayings = (holding, on) => holding.flatMap(one =>
  one.effects.filter(effect => effect.on === on).map(({ direction }) => ({ claim: one, direction, modality: one.modality })))
function outcome(holding, { id }) {
  const said = sayings(holding, id), is = state(said)
  const deciding = said.find(one => (GIVING[is] ?? [is]).includes(one.direction))?.claim
  return { state: is, deciding, claims: [...new Set(said.map(one => one.claim))] }
}
function evaluate(set) {
  const holding = claims.filter(one => meets(one.when, set))
  const near = claims.flatMap(one => {
    const lacking = Object.entries(one.when).filter(([id, positions]) => !positions.includes(set[id]))
    const [id, positions] = lacking[0] ?? []
    return lacking.length === 1 && control[id].kind === 'lever' ? [{ claim: one, id, position: positions[0] }] : []
  })
  return {
    holding, near,
    outcomes: Object.fromEntries(consequences.map(one => [one.id, outcome(holding, one)])),
    verdicts: verdicts.filter(one => meets(one.when, set)),
    moot: moot.filter(one => meets(one.when, set)),
    contradictions: contradictions.filter(one => meets(one.when, set)),
  }
}

// The table over what a consequence depends on.
const support = on => [...new Set(claims.filter(one => one.effects.some(effect => effect.on === on)).flatMap(one => Object.keys(one.when)))]
  .sort((a, b) => controls.indexOf(control[a]) - controls.indexOf(control[b]))
const settings = id => control[id].positions.map(position => position.id)
const open = id => control[id].kind === 'lever' ? [undefined] : []
const product = (axes, values) => axes.reduce((rows, id) => rows.flatMap(row => values(id).map(value => ({ ...row, [id]: value }))), [{}])
const stateAt = (on, set) => state(sayings(claims.filter(one => meets(one.when, set)), on))
function whatItTakes(on, asked) {
  const axes = support(on), FREE = null
  const partial = product(axes, id => [...open(id), ...settings(id), FREE])
  const secures = some => product(axes, id => some[id] === FREE ? [...open(id), ...settings(id)] : [some[id]]).every(set => stateAt(on, set) === asked)
  const securing = partial.filter(secures)
  const fixed = some => axes.filter(id => some[id] !== FREE)
  return securing.filter(some => !securing.some(other => other !== some && fixed(other).length < fixed(some).length && fixed(other).every(id => other[id] === some[id])))
    .map(some => Object.fromEntries(fixed(some).map(id => [id, some[id]])))
}

// HTML, and putting it in place.
const escape = text => text.replace(/[&<"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[letter])
const all = (list, make) => list.map(make).join('')
const icon = name => `<svg class="icon" aria-hidden="true"><use href="#icon-${name}"/></svg>`
const label = name => `<span class="state">${icon(name)} ${name.replaceAll('_', ' ')}</span>`
const cite = (paragraphs, about) => `<a class="source" href="#paragraph-${paragraphs[0]}" aria-label="Paragraphs ${paragraphs.join(', ')}, for ${escape(about)}">¶ ${paragraphs.join(', ')}</a>`
const position = (id, value) => value ? escape(say(control[id].positions.find(one => one.id === value).label)) : 'Not chosen yet'
const short = id => escape(say(control[id].label))
const query = set => '?' + new URLSearchParams(controls.filter(({ id, default: start }) => (set[id] ?? null) !== start).map(({ id }) => [id, set[id] ?? 'open']))
const family = name => `data-family="${FAMILIES[name]}"`
const put = (element, html) => {
  if (element && element.html !== html) element.innerHTML = element.html = html
}
const mark = (element, name, value) => {
  if (element && element.getAttribute(name) !== value) value === null ? element.removeAttribute(name) : element.setAttribute(name, value)
}
const one = css => document.querySelector(css)

const facts = one => `<dl><div><dt>Hedge</dt> <dd>${escape(say(one.hedge))}</dd></div><div><dt>Firmness</dt> <dd>${one.modality}</dd></div><div><dt>Time</dt> <dd>${escape(say(one.horizon))}</dd></div><div><dt>Basis</dt> <dd>${one.basis}</dd></div></dl>`
const why = (outcome, set) => `<ol>${all(outcome.claims, one => `<li data-claim="${one.id}"><div><h4>Choice</h4><ul>${all(Object.keys(one.when), id => `<li>${short(id)}: <strong>${position(id, set[id])}</strong></li>`)}</ul></div>
<div class="step"><h4>Claim</h4><p class="claim">${escape(say(one.text))}</p><p class="background"${isBackground(one) ? '' : ' hidden'}>Whatever is chosen</p>${facts(one)}<p class="actions"><button type="button" data-action="reject" aria-pressed="false">Reject</button><button type="button" data-action="cite" data-copies="${escape(say(one.text))}">Copy</button></p></div>
<div class="step"><h4>Paragraph</h4><p>${cite(one.paragraphs, say(one.finding))}</p><p><a rel="noopener" href="#">Read</a></p></div></li>`)}</ol>
<div class="rests"><h4>Rests on</h4><ul>${all([...new Set(outcome.claims.flatMap(one => one.rests_on))], id => `<li><span class="said">${escape(say(reason[id].text))}</span> ${cite(reason[id].paragraphs, id)} <button type="button" data-action="reject" aria-pressed="false">Reject</button></li>`)}</ul></div>
<p class="meaning"><strong>${outcome.state}.</strong></p>`
const brief = ({ deciding, state }, was, name) => deciding
  ? `<p class="topic">${name}</p><h3>${escape(say(deciding.finding))}</h3><p class="state">${icon(state)} <span>${state}</span></p><p class="was"${was ? '' : ' hidden'}>was: ${was ?? ''}</p><p class="basis">${escape(say(deciding.hedge))} · ${cite(deciding.paragraphs, say(deciding.finding))}</p>`
  : `<h3 class="topic">${name}</h3><p class="state">${icon(state)} <span>${state}</span></p><p class="was"${was ? '' : ' hidden'}>was: ${was ?? ''}</p>`
const sentence = (one, isNew) => {
  const name = state([{ direction: one.effects[0].direction, modality: one.modality }])
  return `<li ${family(name)}${isNew ? ' data-changed=""' : ''}>${icon(name)}<p><span>${escape(say(one.text))}</span> ${cite(one.paragraphs, say(one.finding))} <strong class="changed"${isNew ? '' : ' hidden'}>changed</strong></p></li>`
}

let set = Object.fromEntries(controls.map(({ id, default: value }) => [id, value ?? undefined]))
let before, past
function render() {
  const now = evaluate(set)
  const isNew = one => !!before && !before.holding.includes(one)
  const was = id => before && before.outcomes[id].state !== now.outcomes[id].state ? before.outcomes[id].state : null
  const changed = consequences.filter(({ id }) => was(id))
  const lead = changed.map(({ id }) => now.outcomes[id].deciding).find(one => one && isNew(one))
  for (const { id } of controls) {
    const applying = now.verdicts.filter(one => Object.keys(one.when)[0] === id)
    put(one(`#lever-${id} .remarks`), all(now.moot.filter(one => one.lever === id), one => `<p class="remark" data-remark="moot">${escape(say(one.why))}</p>`)
      + all(now.contradictions.filter(one => id in one.when), one => `<p class="remark" data-remark="contradiction">${escape(say(one.why))}</p>`)
      + all(applying, one => `<p class="verdict" data-verdict="${one.id}"><strong>${escape(say(one.kind))}</strong> ${escape(say(one.text))} ${cite(one.paragraphs, id)}</p>`))
  }
  put(one('.scene p:last-of-type'), all(controls.filter(({ id }) => set[id]), ({ id }) => `<a class="token" href="#lever-${id}">${position(id, set[id])}</a>, `)
    + all(controls.filter(({ id }) => !set[id]), ({ id }) => `<a class="token" data-open="" href="#lever-${id}">${short(id)}</a> `))
  put(one('.lead'), lead ? `<p class="finding" data-changed="" ${family(state([lead.effects[0]]))}><span>${escape(say(lead.text))} ${cite(lead.paragraphs, say(lead.finding))}</span></p>` : '')
  const groups = Object.groupBy(now.holding.filter(one => one !== lead), one => say(consequences.find(({ id }) => id === one.effects[0].on).group))
  put(one('.groups'), all(Object.entries(groups), ([name, list]) => `<section><h3>${escape(name)}</h3><ul class="sentences">${all(list, one => sentence(one, isNew(one)))}</ul></section>`))
  put(one('.just-changed'), '<h2>What just changed</h2>' + (past ? `<div><ul class="settings">${all(controls.filter(({ id }) => past[id] !== set[id]), ({ id }) => `<li>${short(id)}: <strong>${position(id, set[id])}</strong></li>`)}</ul>
<ul class="changes">${all(changed, ({ id, label: name }) => `<li ${family(now.outcomes[id].state)}><strong>${escape(say(name))}</strong> ${label(now.outcomes[id].state)} <span class="was">was: ${was(id)}</span></li>`)}</ul></div>` : ''))
  put(one('.near > ul'), all(now.near.slice(0, 2), near))
  put(one('.near details > ul'), all(now.near.slice(2), near))
  for (const scenario of scenarios) mark(one(`[data-preset="${scenario.id}"]`), 'aria-current', controls.every(({ id }) => (scenario.settings[id] ?? undefined) === set[id]) ? 'true' : null)
  for (const { id, label: name } of consequences) {
    const card = one(`[data-consequence="${id}"]`), is = now.outcomes[id]
    mark(card, 'data-state', is.state)
    mark(card, 'data-family', FAMILIES[is.state])
    mark(card, 'data-changed', was(id) ? '' : null)
    put(card.querySelector('.brief'), brief(is, was(id), escape(say(name))))
    card.querySelector('details').hidden = !is.claims.length
    put(card.querySelector('details').querySelector('.why') ?? card.querySelector('details').appendChild(Object.assign(document.createElement('div'), { className: 'why' })), is.claims.length ? why(is, set) : '')
    mark(card.querySelector('.ask'), 'href', query(set) + `&about=${id}&view=what-it-takes`)
  }
  const futures = ['biden', 'trump'].map(election => evaluate({ ...set, election }))
  put(one('[data-view=futures] tbody'), all(consequences, ({ id, label: name }) => `<tr role="row" data-topic="${id}"${futures[0].outcomes[id].state === futures[1].outcomes[id].state ? ' data-same=""' : ''}><th scope="row" role="rowheader">${escape(say(name))}</th>${all(futures, ({ outcomes: { [id]: is } }) => `<td role="cell" data-state="${is.state}" ${family(is.state)}>${label(is.state)}<div>${is.deciding ? `<p class="finding-short">${escape(say(is.deciding.finding))}</p><p class="basis">${escape(say(is.deciding.hedge))} · ${cite(is.deciding.paragraphs, say(is.deciding.finding))}</p>` : ''}</div></td>`)}</tr>`))
  const topic = one('[data-view=settings] select').dataset.chosen, axes = support(topic)
  const rows = product(axes.slice(0, -1), settings), last = axes.at(-1)
  put(one('[data-view=settings] tbody'), all(rows, row => `<tr>${all(axes.slice(0, -1), id => `<th scope="row">${position(id, row[id])}</th>`)}${all(settings(last), value => {
    const cell = { ...set, ...row, [last]: value }, name = stateAt(topic, cell)
    return `<td><a data-cell="" data-state="${name}" ${family(name)} href="${escape(query(cell))}"${axes.every(id => cell[id] === set[id]) ? ' aria-current="true"' : ''}>${label(name)}</a></td>`
  })}</tr>`))
  put(one('[data-view=what-it-takes] .answers'), all(whatItTakes(topic, now.outcomes[topic].state), fixed => `<li><a data-answer="" href="${escape(query({ ...set, ...fixed }))}">${all(Object.entries(fixed), ([id, value]) => `${short(id)}: <strong>${position(id, value)}</strong> `)}</a></li>`))
  put(one('.quote'), escape(now.holding.map(one => say(one.finding)).join('; ')))
  for (const dock of document.querySelectorAll('.dock > p')) put(dock, `<span class="scene">${position('election', set.election)}</span> <strong>${escape(say((lead ?? now.holding[0]).finding))}</strong>`)
  setTimeout(() => {
    history.pushState(null, '', query(set))
    const names = new Set(now.holding.map(({ id }) => id))
    for (const lit of document.querySelectorAll('#graph [data-by]')) mark(lit, 'data-lit', lit.dataset.by.split(' ').some(name => names.has(name)) ? '' : null)
  })
  return now
}
const near = ({ claim, id, position: value }) => `<li data-near="${claim.id}"><a href="${escape(query({ ...set, [id]: value }))}"><strong>${short(id)}: ${position(id, value)}</strong></a><p>${escape(say(claim.finding))} ${cite(claim.paragraphs, say(claim.finding))}</p></li>`

document.addEventListener('change', ({ target }) => {
  past = set
  before = evaluate(set)
  set = { ...set, [target.name]: target.value === 'open' ? undefined : target.value }
  render()
})
render()
document.documentElement.removeAttribute('data-pending')
document.documentElement.setAttribute('data-ready', '')
