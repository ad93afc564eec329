// The least that a slash command takes with @slack/bolt: its signature is checked and it is acknowledged with one text. Nothing is asked of Slack.
// Writes "Now listening on: ADDRESS" when it does.
import bolt from '@slack/bolt';

const { App, HTTPReceiver, LogLevel } = bolt;
const receiver = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET, endpoints: '/slack/events', logLevel: LogLevel.ERROR });
const app = new App({ receiver, logLevel: LogLevel.ERROR, authorize: async () => ({ botToken: 'xoxb-fake', botId: 'B0BOT', botUserId: 'U0BOT' }) });
app.command('/career', async ({ ack }) => ack('text'));
const server = await app.start({ port: 0, host: '127.0.0.1' });
console.log(`Now listening on: http://127.0.0.1:${server.address().port}`);
