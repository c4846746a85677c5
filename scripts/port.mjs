// Is the port free? Node's own modules only.
import { createServer } from 'node:net';
import { Trouble } from './console.mjs';

export function listenAddress() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(`PORT is "${process.env.PORT}": it has to be a number from 1 to 65535.`);
  }
  return { host: process.env.HOST || '127.0.0.1', port };
}

export function checkPort({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error) => reject(explain(error, host, port)));
    server.listen(port, host, () => server.close(resolve));
  });
}

function explain(error, host, port) {
  const sentences = {
    EADDRINUSE: `Port ${port} is taken, perhaps by a Waymark that already runs: stop that program, or choose another port with PORT=${port + 1} npm start.`,
    EACCES: `This user may not use port ${port}: choose one above 1023, for example PORT=3000 npm start.`,
    EADDRNOTAVAIL: `HOST is ${host}, which is not an address of this machine.`,
    ENOTFOUND: `HOST is ${host}, which is not an address of this machine.`,
  };
  return new Trouble(sentences[error.code] ?? `Port ${port} cannot be used: ${error.message}.`);
}
