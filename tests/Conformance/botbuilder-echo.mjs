// The echo bot of Microsoft's botbuilder, for what a whole turn takes with it: tokens are checked against the issuer of BOT_METADATA, and the echo is sent
// with BOT_ACCESS_TOKEN, since the library's own way to a token allows no login on this machine; it would ask for one an hour. Nothing is kept.
// Requests are read by hand, which is less work than a web framework's. Writes "Now listening on: ADDRESS" when it does.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const { ActivityHandler, CloudAdapter } = createRequire(import.meta.url)('botbuilder');
const { AuthenticationConfiguration, AuthenticationConstants, BotFrameworkAuthenticationFactory } = createRequire(import.meta.url)('botframework-connector');

const { BOT_APP_ID: appId, BOT_METADATA: metadata, BOT_ACCESS_TOKEN: accessToken } = process.env;
const credentials = {
  appId,
  signRequest: async (request) => {
    request.headers.set('authorization', `Bearer ${accessToken}`);
    return request;
  },
};
const factory = { isValidAppId: async (id) => id === appId, isAuthenticationDisabled: async () => false, createCredentials: async () => credentials };
const authentication = BotFrameworkAuthenticationFactory.create(
  '', true, AuthenticationConstants.ToChannelFromBotLoginUrl, AuthenticationConstants.ToChannelFromBotOAuthScope, AuthenticationConstants.ToBotFromChannelTokenIssuer,
  AuthenticationConstants.OAuthUrl, metadata, metadata, '', factory, new AuthenticationConfiguration());
const adapter = new CloudAdapter(authentication);
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  request.body = JSON.parse(Buffer.concat(chunks).toString());
  let sent;
  const plain = {
    socket: response.socket,
    status: (code) => { response.statusCode = code; return plain; },
    header: (name, value) => { response.setHeader(name, value); return plain; },
    send: (body) => { sent = typeof body === 'string' ? body : JSON.stringify(body); return plain; },
    end: () => { response.setHeader('Content-Length', sent ? Buffer.byteLength(sent) : 0); response.end(sent); return plain; },
  };
  await adapter.process(request, plain, (context) => bot.run(context));
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => console.log(`Now listening on: http://127.0.0.1:${server.address().port}`));
