// Judges requests as the Bot Framework's own botframework-connector does. Reads from standard input, first a line
//   {"metadata": where the OpenID metadata is}
// and then a case a line,
//   {"now": ms since 1970, "authorization": "…", "activity": {…}, "appId": "…", "channelService": ""}
// and writes "accept" or "reject" a line. Tokens of emulators and skills are judged with the same keys: nothing is asked of the network.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { AuthenticationConfiguration, AuthenticationConstants, ChannelValidation, GovernmentChannelValidation, GovernmentConstants, JwtTokenValidation, SimpleCredentialProvider } =
  createRequire(import.meta.url)('botframework-connector');

// It writes what is wrong with a token there.
console.error = () => {};
let isReady = false;
for await (const line of createInterface({ input: process.stdin })) {
  const given = JSON.parse(line);
  if (!isReady) {
    ChannelValidation.OpenIdMetadataEndpoint = given.metadata;
    GovernmentChannelValidation.OpenIdMetadataEndpoint = given.metadata;
    AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl = given.metadata;
    GovernmentConstants.ToBotFromEmulatorOpenIdMetadataUrl = given.metadata;
    isReady = true;
    continue;
  }
  Date.now = () => given.now;
  let verdict = 'accept';
  try {
    await JwtTokenValidation.authenticateRequest(given.activity, given.authorization, new SimpleCredentialProvider(given.appId, ''), given.channelService, new AuthenticationConfiguration());
  } catch (error) {
    // Without keys there is no verdict.
    if (/Failed to load|ECONN|fetch/i.test(`${error.message}`)) throw error;
    verdict = 'reject';
  }
  console.log(verdict);
}
