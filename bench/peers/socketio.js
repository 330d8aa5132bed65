// A Socket.IO server that broadcasts what POST / is given: {"count": n, "content": "…"}.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const { count, content } = JSON.parse(body);
    for (let i = 0; i < count; i++) io.emit('message', message(i, content));
    response.end('{}');
  });
});
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });

// About as many bytes as a MESSAGE_CREATE has.
function message(id, content) {
  return {
    id: String(1573985863019266048n + BigInt(id)),
    channel_id: '1573985863019266049',
    author: { id: '1573985863019266050', username: 'bench', avatar: null, discriminator: '0' },
    content,
    timestamp: new Date().toISOString(),
    mentions: [],
    attachments: [],
    embeds: [],
  };
}

http.listen({ port: Number(process.argv[2]), host: '127.0.0.1', backlog: 4096 }, () =>
  console.log('ready'),
);
