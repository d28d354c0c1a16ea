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

// The program, what draws a scene, and the file of all pages, each with its digest; then the folders
// of the pages. Addresses are relative to the scope.
const FILES = {{files}}
const PAGES = {{pages}}

const at = path => new URL(path, registration.scope).href
const KEPT = [...FILES.slice(0, -1).map(([path]) => at(path)), ...PAGES.map(at)]

// A file as it was built, or an error: the browser holds it to its digest, so
// that neither another file, nor half of it, nor a page that says that it is
// not there can pass for it. `no-cache` asks the host whether what the browser
// has is still right: what the page has just loaded is not sent twice.
const load = async ([path, integrity]) => {
  const answer = await fetch(at(path), { cache: 'no-cache', integrity })
  if (answer.status !== 200 || answer.type !== 'basic') throw path
  // An answer of our own: one that came by a redirect may not be handed on.
  const headers = { 'content-type': answer.headers.get('content-type') || '' }
  return new Response(await answer.blob(), { headers })
}

// The pages, from what each shares with an earlier one: src/bin/prerender/bundle.rs.
const unpack = list => {
  const parts = []
  return list.map(([, base, pieces]) => {
    const text = pieces.map(piece => typeof piece === 'string' ? piece : parts[base].slice(...piece).join('<')).join('<')
    parts.push(text.split('<'))
    return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  })
}

const keep = async () => {
  const answers = await Promise.all(FILES.map(load))
  answers.push(...unpack(await answers.pop().json()))
  const wasThere = await caches.has(CACHE)
  const cache = await caches.open(CACHE)
  try {
    await Promise.all(answers.map((answer, n) => cache.put(KEPT[n], answer)))
  } catch (error) {
    // After a deploy was taken back, this may be the version that serves.
    if (!wasThere) await caches.delete(CACHE)
    throw error
  }
}

const missing = async () => {
  // Looking must not make an empty one.
  const kept = await caches.has(CACHE) ? await (await caches.open(CACHE)).keys() : []
  const addresses = kept.map(request => request.url)
  return KEPT.filter(file => !addresses.includes(file)).length
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
  // A page also by its file.
  const file = url.split(/[?#]/)[0].replace(/\/index\.html$/, '/')
  if (method !== 'GET') return
  // Without its slash: what stands in the page starts from its folder.
  if (KEPT.includes(file + '/')) return event.respondWith(Response.redirect(url.replace(file, file + '/')))
  if (!KEPT.includes(file)) return
  const kept = caches.match(file, { cacheName: CACHE }).catch(() => {})
  event.respondWith(kept.then(answer => answer || fetch(event.request)))
})

// `skip`: the reader asked for the new version. `state`: what is kept; if the
// browser has thrown some of it away, it is fetched once more, unless another
// version, or the kill switch, stands ready.
addEventListener('message', event => {
  if (event.data === 'skip') skipWaiting()
  if (event.data === 'state') event.waitUntil((async () => {
    if (!registration.waiting && await missing()) await keep().catch(() => {})
    event.ports[0].postMessage({ build: BUILD, files: KEPT.length, missing: await missing() })
  })())
})
