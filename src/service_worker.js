// Keeps the whole site on the reader's device, so that it reads without a
// network: every page in every language, and the program. A template: the
// prerenderer fills in what stands in double braces and takes the comments out.
//
// The rule is all or nothing. A version is kept once each of its files has
// come whole and is the one that was built; until then, and if that never
// happens, the version before it goes on serving.

const BUILD = '{{build}}'

// Other sites may share this origin, as on user.github.io: only what starts
// with this is ours to delete.
const OURS = `essay:${registration.scope}:`
const CACHE = OURS + BUILD

// Addresses relative to the scope. Of the program's files the digest is known;
// pages may be changed on their way (a host may squeeze them), so each carries
// a mark: whose page it is, and of which build.
const PROGRAM = {{program}}
const PAGES = {{pages}}

const at = path => new URL(path, registration.scope).href
const FILES = [...Object.keys(PROGRAM), ...PAGES].map(at)

// One file, or an error. `no-cache` asks the host whether what the browser
// holds is still right: nothing stale is kept, and what the page has just
// loaded is not sent twice.
const load = async path => {
  const integrity = PROGRAM[path] || ''
  const answer = await fetch(at(path), { cache: 'no-cache', integrity })
  const type = answer.headers.get('content-type') || ''
  if (answer.status !== 200 || answer.type !== 'basic') throw path
  const body = await answer.arrayBuffer()
  if (!integrity) {
    const mark = `essay:${path}:${BUILD}`
    if (!type.startsWith('text/html') || !new TextDecoder().decode(body).includes(mark)) throw path
  }
  // An answer of our own: one that came by a redirect may not be served to a
  // navigation, and headers about the transport are no longer true.
  return new Response(body, { headers: { 'content-type': type } })
}

// One after the other, the program first: a reader's line is not ours to fill.
const keep = async () => {
  const answers = []
  for (const path of [...Object.keys(PROGRAM), ...PAGES]) answers.push(await load(path))
  const wasThere = await caches.has(CACHE)
  const cache = await caches.open(CACHE)
  try {
    await Promise.all(answers.map((answer, n) => cache.put(FILES[n], answer)))
  } catch (error) {
    // After a deploy was taken back, this may be the version that serves.
    if (!wasThere) await caches.delete(CACHE)
    throw error
  }
}

const missing = async () => {
  const kept = await (await caches.open(CACHE)).keys()
  const addresses = kept.map(request => request.url)
  return FILES.filter(file => !addresses.includes(file)).length
}

addEventListener('install', event => event.waitUntil(keep()))

// Serves the page that installed it at once: no second visit is needed.
addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name)
  }
  await clients.claim()
})()))

// The path alone decides: whatever scenario the query holds, it is read by the
// page. What is not in the list passes by as if there were no worker.
addEventListener('fetch', event => {
  const { method, url } = event.request
  const file = url.split(/[?#]/)[0]
  if (method !== 'GET' || !FILES.includes(file)) return
  event.respondWith(caches.match(file, { cacheName: CACHE }).then(kept => kept || fetch(event.request)))
})

// `skip`: the reader asked for the new version. `state`: what is kept; if the
// browser has thrown some of it away, it is fetched once more.
addEventListener('message', event => {
  if (event.data === 'skip') skipWaiting()
  if (event.data === 'state') event.waitUntil((async () => {
    if (await missing()) await keep().catch(() => {})
    event.ports[0].postMessage({ build: BUILD, files: FILES.length, missing: await missing() })
  })())
})
