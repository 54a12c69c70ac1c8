/** What of a worker's global scope leads to the network, to storage, to other workers, or to the page. */
const doors = [
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport'],
  ...['EventSource', 'RTCPeerConnection', 'importScripts', 'eval', 'Worker', 'SharedWorker'],
  ...['caches', 'CacheStorage', 'indexedDB', 'IDBFactory', 'cookieStore', 'navigator', 'location'],
  ...['webkitRequestFileSystem', 'webkitRequestFileSystemSync'],
  ...['webkitResolveLocalFileSystemURL', 'webkitResolveLocalFileSystemSyncURL'],
  ...['BroadcastChannel', 'postMessage', 'addEventListener', 'removeEventListener'],
  ...['dispatchEvent', 'onmessage', 'close', 'Notification', 'FontFace', 'fonts', 'trustedTypes'],
];

/**
 * Takes all of that from a worker, for good: from the scope itself and from what it inherits. A program has no way to
 * JavaScript in the first place; should it find one, this is what it finds.
 */
export function closeDoors(scope: object): void {
  for (let owner = scope; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner))
    for (const name of doors)
      if (Object.hasOwn(owner, name) && !Reflect.deleteProperty(owner, name))
        Reflect.defineProperty(owner, name, { value: undefined });
}
