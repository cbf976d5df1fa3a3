// Loaded into clasp by NODE_OPTIONS: sends its Google clients to the test's own server, which clasp has no option for.
import { google } from 'googleapis';

for (const name of ['script', 'drive']) {
  const make = google[name].bind(google);
  google[name] = (options) => make({ ...options, rootUrl: process.env.FAKE_GOOGLE_URL });
}
