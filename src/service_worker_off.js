// The kill switch: put in the place of the site's worker, it takes the worker
// and all that it kept off every reader's device; they read from the network
// again from their next page on. docs/deploy.md says when.

addEventListener('install', () => skipWaiting())

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(`essay:${registration.scope}:`)) await caches.delete(name)
  }
  await registration.unregister()
})()))

// A page asks what is kept: nothing.
addEventListener('message', event => event.ports[0]?.postMessage({}))
