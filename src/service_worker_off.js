// The kill switch: put in the place of the site's worker, it takes the worker
// and all that it kept off every reader's device; they read from the network
// again from their next page on. docs/deploy.md says when.

const off = async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(`essay:${registration.scope}:`)) await caches.delete(name)
  }
  // Not waited for: it is done once what calls this has ended.
  registration.unregister()
}

addEventListener('install', event => {
  skipWaiting()
  event.waitUntil(off())
})

// What the worker before it was still keeping.
addEventListener('activate', event => event.waitUntil(off()))

// A page asks what is kept: nothing. Its asking may have called the worker back.
addEventListener('message', event => {
  event.waitUntil(off())
  event.ports[0]?.postMessage({})
})
