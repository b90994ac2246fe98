import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { Logger } from '../log.js';

export type HealthAddress = { readonly host: string; readonly port: number };

/**
 * Serves `/livez` (the process answers), `/readyz` (nothing keeps it from answering on Discord, else 503 and what
 * does) and `/metrics`.
 * @param address port 0 is any free one; the log names it
 * @throws where the port is taken or may not be opened
 */
export async function serveHealth(
  address: HealthAddress,
  faults: () => readonly string[],
  registry: Registry,
  log: Logger,
): Promise<Server> {
  const server = createServer((request, response) => {
    const [pathname] = (request.url ?? '').split('?');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Only GET\n');
    if (pathname === '/livez') return send(response, 200, 'live\n');
    if (pathname === '/readyz') {
      const found = faults();
      return send(
        response,
        found.length === 0 ? 200 : 503,
        `${found.length === 0 ? 'ready' : found.join('\n')}\n`,
      );
    }
    if (pathname === '/metrics') return void sendMetrics(response, registry);
    return send(response, 404, 'There are /livez, /readyz and /metrics\n');
  });
  server.listen(address.port, address.host);
  await once(server, 'listening');
  const { address: host, port } = server.address() as AddressInfo;
  log.info({ host, port }, `Health at http://${host.includes(':') ? `[${host}]` : host}:${port}/readyz`);
  // Whoever watches must not keep the program from ending.
  server.unref();
  return server;
}

async function sendMetrics(response: ServerResponse, registry: Registry): Promise<void> {
  const text = await registry.metrics();
  send(response, 200, text, registry.contentType);
}

function send(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
