// Loaded into clasp by NODE_OPTIONS: sends its Google clients to the test's own server, which clasp has no option for.
// npm and the build are loaded with it, too, and need not wait for Google's clients, which take a second to load.
if (process.argv[1]?.includes('clasp')) {
  const { google } = await import('googleapis');
  for (const name of ['script', 'drive']) {
    const make = google[name].bind(google);
    google[name] = (options) => make({ ...options, rootUrl: process.env.FAKE_GOOGLE_URL });
  }
}
