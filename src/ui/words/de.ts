/** Every text of the menu, its messages, the cards and the help page in German. */
import { WEEKDAYS_DE } from '../../core/weekday-words';
import { count, type Noun } from '../../core/words';
import type { SummaryFacts, Words } from './en';

const ROW: Noun = { one: 'Zeile', many: 'Zeilen' };

export const DE: Words = {
  menu: {
    name: 'Jobsheet',
    open: 'Jobsheet öffnen',
    syncNow: 'Jetzt abgleichen',
    toDo: 'Heute',
    showNew: 'Neues in diesem Blatt anzeigen',
    markSeen: 'Dieses Blatt als gesehen markieren',
    addSteps: '„Next step“ und „Due“ hinzufügen',
    syncTab: 'Dieses Blatt abgleichen',
    syncAll: 'Alle Blätter abgleichen',
    bringBack: 'Gelöschte Zeilen zurückholen',
    sendHeld: 'Wartende Änderungen senden',
    undoHeld: 'Wartende Änderungen zurücknehmen',
    dashboard: 'Übersicht',
    selected: 'Markierte Zeilen',
    details: 'Einzelheiten zu Stellen holen',
    watch: 'Firma beobachten',
    watchBoards: 'Ihre eigene Karriereseite beobachten',
    track: 'Stellen als Bewerbungen führen',
    score: 'Bewerbungen bewerten',
    deleteFrom: (service) => `Bewerbungen aus ${service} löschen…`,
    status: (status) => `Mein Status: ${status}`,
    updatesOn: 'Automatik einschalten',
    updatesOff: 'Automatik ausschalten',
    help: 'Hilfe',
  },

  toasts: {
    failed: 'Jobsheet: Das hat nicht geklappt',
    openJobsheet: 'Wähle Jobsheet → Jobsheet öffnen.',
    reading: 'Wird gelesen…',
    syncing: 'Wird abgeglichen…',
    tracking: 'Wird zu deinen Bewerbungen hinzugefügt…',
    scoring: 'Wird bewertet…',
    spend: (asked) => `${asked} Abgleichen?`,
    notSpent: 'Nicht abgeglichen. Du hast nichts ausgegeben.',
    nothingDeleted: (tab) => `Du hast in „${tab}“ keine Zeilen gelöscht.`,
    broughtBack: (rows, tab) =>
      `${rowsOf(rows)} ${rows === 1 ? 'kommt' : 'kommen'} beim nächsten Abgleich nach „${tab}“ zurück. Wähle Jobsheet → Dieses Blatt abgleichen.`,
    updatesOff: 'Die Automatik ist aus. Du kannst weiterhin von Hand abgleichen.',
    yoursOff: (others) => `Deine Automatik ist aus. ${others}`,
    nothingWaits: (tab) => `In „${tab}“ warten keine Änderungen.`,
    nothingSent: 'Nichts wurde gesendet oder geändert.',
    marked: (rows, status) => `${rowsOf(rows)} auf „${status}“ gesetzt.`,
    stepsAdded: (tab) =>
      `„Next step“ und „Due“ stehen jetzt in „${tab}“. Sie gehören dir: Kein Abgleich ändert sie.`,
    nothingNew: (tab) => `Nichts Neues in „${tab}“.`,
    newSelected: (rows) => (rows === 1 ? '1 neue Zeile markiert.' : `${count(rows)} neue Zeilen markiert.`),
    seen: (rows) => `${rowsOf(rows)} als gesehen markiert.`,
    selectJobs: 'Markiere zuerst die Zeilen deiner Stellen.',
    notSynced: (tab) =>
      `„${tab}“ gehört nicht zu Jobsheet. Geh zu einem Blatt von Jobsheet oder wähle Jobsheet → Jobsheet öffnen.`,
    notJobs: (tab) =>
      `In „${tab}“ stehen keine Stellen. Geh zu einem Blatt mit Stellen und markiere die gewünschten.`,
    tracked: (rows, tab) => `${count(rows)} zu „${tab}“ hinzugefügt.`,
    notTracked: 'Nichts wurde hinzugefügt.',
    trackedBefore: (rows) => `${rowsOf(rows)} ${rows === 1 ? 'ist' : 'sind'} schon dabei.`,
    unclear: (rows) =>
      `${rowsOf(rows)} ausgelassen: Du hast eine Bewerbung ohne URL bei derselben Firma mit demselben Titel. Trage ihre URL ein und versuche es noch einmal.`,
    watching: (company) => `Du beobachtest jetzt ${company}.`,
    watched: (company, tab) => `Du beobachtest ${company} schon, in „${tab}“.`,
    company: (id) => `Firma ${id}`,
    selectCompany: (tabs) => `Markiere zuerst die Zeile einer Firma, in einem Blatt wie ${tabs}.`,
    or: ' oder ',
    boardsWatched: 'Du beobachtest diese Firmen schon auf ihren eigenen Stellenseiten.',
    noBoards: 'Keiner dieser Links führt zu einer Stellenseite, die Jobsheet lesen kann.',
    nothingChanged: 'Nichts wurde geändert.',
    selectLinks: (tabs) => `Markiere zuerst Zeilen mit Links zu Stellen, in einem Blatt wie ${tabs}.`,
    andMore: (more) => `… und ${count(more)} weitere`,
    watchBoards: (companies, records) =>
      `${companies === 1 ? 'Diese Firma' : `Diese ${count(companies)} Firmen`} mit ${count(records)} Stellen beobachten?`,
    dashboard: (tab) => `„${tab}“ ist aktuell.`,
    newColumns: (tab, columns) => `Für die Formeln in „${tab}“ hinzugefügt: ${columns}.`,
    deletedColumns: (tab, columns) =>
      `Du hast ${columns} in „${tab}“ gelöscht. Was davon abhängt, ist ausgelassen.`,
  },

  summary: (run) =>
    `„${run.tab}“: ${rowsOf(run.fetched)} gelesen, ${newsOf(run) || 'nichts Neues'}.${endingOf(run)}`,

  card: {
    all: ({ many }) => `Alle ${many}`,
    more: (named, more) => `${named} und ${more} weitere`,
    text: (value) => `„${value}“`,
    companyNumber: (label, id) => `${label} Nr. ${id}`,
    manual: 'Von Hand',
    everyHour: 'Jede Stunde',
    everyHours: (hours) => `Alle ${hours} Stunden`,
    everyDay: (time) => `Jeden Tag um ${time}`,
    everyWeek: (day, time) => `Jeden ${day} um ${time}`,
    days: WEEKDAYS_DE,
  },

  updates: {
    tab: (name) => `„${name}“`,
    and: (first, last) => `${first} und ${last}`,
    more: (tabs) => `${tabs} weitere`,
    on: (names, isOne, isEveryHour) =>
      `${names} ${isOne ? 'wird' : 'werden'} jetzt ${isEveryHour ? 'jede Stunde' : 'nach Zeitplan'} aktualisiert, auch wenn die Tabelle geschlossen ist.`,
    noneScheduled:
      'Die Automatik ist an, aber jedes Blatt steht auf „Von Hand“. Wähle Jobsheet → Jobsheet öffnen und gib einem Blatt einen Zeitplan.',
    paid: (names, isOne) =>
      `${names} ${isOne ? 'kostet' : 'kosten'} Geld. Den Zeitplan dafür legst du selbst fest: Öffne Jobsheet und wähle Bearbeiten.`,
    none: 'Die Automatik ist aus. Schalte sie ein, damit deine Blätter aktuell bleiben.',
    several: 'Die Automatik ist mehrfach an. Schalte sie noch einmal ein, dann ist es nur eine.',
    noTime: 'Die Zeit, die Google dir am Tag gibt, ist verbraucht. Morgen geht es weiter.',
    othersOn:
      'Jemand anders hat die Automatik hier eingeschaltet. Sie läuft mit dessen Schlüsseln, nicht mit deinen.',
    othersLost:
      'Die Automatik von jemand anders läuft nicht mehr. Schalte sie selbst ein, dann gelten deine Schlüssel.',
    gone: 'Google hat die Automatik verworfen. Schalte sie wieder ein.',
    silent: 'Die Automatik ist seit über zwei Stunden nicht gelaufen. Schalte sie wieder ein.',
    noPermission: 'Google braucht noch einmal deine Erlaubnis. Schalte die Automatik ein und stimme zu.',
    ok: 'Die Automatik ist an. Sie läuft mit deinen Schlüsseln.',
  },

  help: {
    title: 'Hilfe zu Jobsheet',
    lines: [
      '<b>Jobsheet öffnen</b> zeigt deine Blätter, deine Schlüssel und was zuletzt gelaufen ist.',
      '<b>Jetzt abgleichen</b> holt neue Stellen. Deine Notizen, Farben, Formeln und deine Sortierung bleiben.',
      'Zeilen und Spalten, die du löschst, bleiben gelöscht. <b>Gelöschte Zeilen zurückholen</b> macht das rückgängig.',
      '<b>Automatik einschalten</b> hält deine Blätter aktuell, auch wenn die Tabelle geschlossen ist.',
      'Jeder Lauf ist eine Zeile im Blatt „Sync log“.',
    ],
  },

  texts: {
    // What there is to add.
    Jobs: 'Stellen',
    job: 'Stelle',
    jobs: 'Stellen',
    Companies: 'Firmen',
    company: 'Firma',
    companies: 'Firmen',
    'Career sites': 'Karriereseiten',
    'career site': 'Karriereseite',
    'career sites': 'Karriereseiten',
    Applications: 'Bewerbungen',
    application: 'Bewerbung',
    applications: 'Bewerbungen',
    'Jobs and the companies behind them. No charge per job.':
      'Stellen und die Firmen dahinter. Keine Kosten pro Stelle.',
    'Career sites of companies. You pay for each site and set the limit.':
      'Karriereseiten von Firmen. Du zahlst pro Seite und setzt das Limit.',
    'Your applications, in step both ways. Free.':
      'Deine Bewerbungen, in beide Richtungen abgeglichen. Kostenlos.',
    'Openings straight from companies you choose. Free, no key needed.':
      'Stellen direkt von Firmen, die du aussuchst. Kostenlos und ohne Schlüssel.',
    'your Jobo account → API keys': 'dein Jobo-Konto → API keys',
    'your Pipeline account': 'dein Pipeline-Konto',
    // The columns of the form.
    Essentials: 'Das Wichtigste',
    Everything: 'Alles',
    // The filters of the first run and of the form.
    'Job functions': 'Bereiche',
    'The kinds of work you want.': 'Welche Art von Arbeit du suchst.',
    Location: 'Ort',
    'Choose regions': 'Regionen wählen',
    Regions: 'Regionen',
    'Job type': 'Art der Stelle',
    'Internship level': 'Art des Praktikums',
    'US states': 'US-Bundesstaaten',
    'Canadian provinces': 'Kanadische Provinzen',
    Company: 'Firma',
    Keywords: 'Stichwörter',
    'Favorite companies only': 'Nur Lieblingsfirmen',
    'Your status': 'Dein Status',
    Order: 'Reihenfolge',
    Status: 'Status',
    Source: 'Quelle',
    Search: 'Suche',
    Remote: 'Remote',
    Everywhere: 'Überall',
    'Full time': 'Vollzeit',
    Internships: 'Praktika',
    Both: 'Beides',
    Any: 'Egal',
  },
};

function rowsOf(rows: number): string {
  return `${count(rows)} ${rows === 1 ? ROW.one : ROW.many}`;
}

function newsOf({ added, changed, closed, sent }: SummaryFacts): string {
  return [
    added > 0 ? `${count(added)} neu` : '',
    changed > 0 ? `${count(changed)} geändert` : '',
    closed > 0 ? `${count(closed)} geschlossen` : '',
    sent && sent.created > 0 ? `${count(sent.created)} neu gesendet` : '',
    sent && sent.changed > 0 ? `deine Änderungen in ${rowsOf(sent.changed)} gesendet` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function endingOf({ ending }: SummaryFacts): string {
  if (ending === 'out-of-time') return ' Google unterbricht nach 6 Minuten; Jobsheet macht dort weiter.';
  return ending === 'cancelled' ? ' Angehalten, wie du wolltest. Was gelesen wurde, steht im Blatt.' : '';
}
