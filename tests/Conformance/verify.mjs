// Judges requests as @slack/bolt does when they come over HTTP. Reads a case a line from standard input,
//   {"now": ms since 1970, "secret": "…", "timestamp": ["…"], "signature": ["…"], "body": base64}
// where the headers are lists of the lines that came, and writes "accept" or "reject" a line.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { parseAndVerifyHTTPRequest } = createRequire(import.meta.url)('./node_modules/@slack/bolt/dist/receivers/HTTPModuleFunctions.js');

for await (const line of createInterface({ input: process.stdin })) {
  const { now, secret, timestamp, signature, body } = JSON.parse(line);
  Date.now = () => now;
  const headers = {};
  // Node joins the lines of a header that it does not know (https://nodejs.org/api/http.html#messageheaders).
  if (timestamp.length > 0) headers['x-slack-request-timestamp'] = timestamp.join(', ');
  if (signature.length > 0) headers['x-slack-signature'] = signature.join(', ');
  let verdict = 'accept';
  try {
    await parseAndVerifyHTTPRequest({ signingSecret: secret }, { headers, rawBody: Buffer.from(body, 'base64') });
  } catch (error) {
    // Anything else is no verdict.
    if (!`${error.message}`.startsWith('Failed to verify authenticity')) throw error;
    verdict = 'reject';
  }
  console.log(verdict);
}
