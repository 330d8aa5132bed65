// A bot on discord.js as it is published. It answers what a person says, and prints what it hears,
// one JSON object a line, for the test to read.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const [, , api, token] = process.argv;

const say = (event, fields) => console.log(JSON.stringify({ event, ...fields }));

const client = new Client({
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMembers,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.MessageContent,
  ],
  rest: { api },
});

client.once(Events.ClientReady, (ready) => {
  say('ready', { id: ready.user.id, guilds: [...ready.guilds.cache.keys()] });
});

client.on(Events.MessageCreate, async (message) => {
  say('message', { author: message.author.id, content: message.content });
  if (message.author.bot || message.content !== 'ping') {
    return;
  }
  const answer = await message.reply('pong');
  await answer.edit('pong!');
  const fetched = await message.channel.messages.fetch({ message: answer.id, force: true });
  const member = await message.guild.members.fetch(message.author.id);
  say('answered', { content: fetched.content, member: member.id });
});

client.on(Events.MessageUpdate, (_, message) => {
  say('edited', { content: message.content });
});

client.on(Events.Error, (error) => say('error', { message: String(error) }));

// The test closes the input when it is done.
process.stdin.resume();
process.stdin.on('end', async () => {
  await client.destroy();
  process.exit(0);
});

await client.login(token);
