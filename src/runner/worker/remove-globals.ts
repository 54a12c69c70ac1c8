/** Names in a worker's global scope that give access to the network, to storage, to other workers, or to the page. */
const globalNames = [
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport'],
  ...['EventSource', 'RTCPeerConnection', 'importScripts', 'eval', 'Worker', 'SharedWorker'],
  ...['caches', 'CacheStorage', 'indexedDB', 'IDBFactory', 'cookieStore', 'navigator', 'location'],
  ...['webkitRequestFileSystem', 'webkitRequestFileSystemSync'],
  ...['webkitResolveLocalFileSystemURL', 'webkitResolveLocalFileSystemSyncURL'],
  ...['BroadcastChannel', 'postMessage', 'addEventListener', 'removeEventListener'],
  ...['dispatchEvent', 'onmessage', 'close', 'Notification', 'FontFace', 'fonts', 'trustedTypes'],
];

/**
 * Removes these names from a worker: from its global scope and from the scope's prototypes. A program has no access to
 * JavaScript; if it gets access by a fault, it still cannot use these.
 */
export function removeGlobals(scope: object): void {
  for (let owner = scope; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner))
    for (const name of globalNames)
      if (Object.hasOwn(owner, name) && !Reflect.deleteProperty(owner, name))
        Reflect.defineProperty(owner, name, { value: undefined });
}
