// Express and pg: one INSERT a request, as hobby clones of Discord do it.
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[3], max: 16 });
await pool.query(`CREATE TABLE IF NOT EXISTS express_messages (
  id bigserial PRIMARY KEY, channel_id bigint NOT NULL, author_id bigint NOT NULL,
  content text NOT NULL, created_at timestamptz NOT NULL DEFAULT now())`);

const app = express();
app.use(express.json());
app.post('/channels/:id/messages', async (request, response) => {
  const { content } = request.body;
  if (typeof content !== 'string' || content.length > 2000) return response.status(400).end();
  const { rows } = await pool.query(
    'INSERT INTO express_messages (channel_id, author_id, content) VALUES ($1, $2, $3) RETURNING *',
    [request.params.id, '1', content],
  );
  response.json(rows[0]);
});
app.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
