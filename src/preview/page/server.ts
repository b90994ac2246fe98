import type {
  ChoicesRequest,
  ChoicesResponse,
  CommandsResponse,
  CorpusResponse,
  TurnRequest,
  TurnResponse,
} from '../api.js';

/** The preview's server could not be reached, or had a fault; the message is for the person at the page. */
export class ServerFault extends Error {}

export function takeTurn(request: TurnRequest): Promise<TurnResponse> {
  return post('/api/turns', request);
}

export function fetchChoices(request: ChoicesRequest): Promise<ChoicesResponse> {
  return post('/api/choices', request);
}

export function fetchCommands(): Promise<CommandsResponse> {
  return ask('/api/commands');
}

export function fetchCorpus(): Promise<CorpusResponse> {
  return ask('/api/corpus');
}

/** Calls back after each change of the articles, and once the server is there again after it was away. */
export function onCorpusChange(listener: () => void): void {
  const changes = new EventSource('/api/changes');
  let isFirst = true;
  changes.addEventListener('corpus', listener);
  changes.addEventListener('open', () => {
    if (!isFirst) listener();
    isFirst = false;
  });
}

function post<Response>(path: string, body: object): Promise<Response> {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The server sends what api.ts says: both come from the same build. */
async function ask<Response>(path: string, init: RequestInit = {}): Promise<Response> {
  let response: globalThis.Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ServerFault('Parley does not answer. Start it again with npm start.');
  }
  if (!response.ok) throw new ServerFault('Something went wrong; the log of npm start says what.');
  return response.json() as Promise<Response>;
}
