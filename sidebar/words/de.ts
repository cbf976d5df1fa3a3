/** Every text of the sidebar in German. */
import { WEEKDAYS_DE } from '../../src/core/weekday-words';
import { count, counted, dollars, type Noun } from '../../src/core/words';
import type { Words } from './en';

const ROW: Noun = { one: 'Zeile', many: 'Zeilen' };

export const DE: Words = {
  rows: ROW,

  common: {
    opening: 'Wird geöffnet…',
    oneMoment: 'Einen Moment…',
    cancel: 'Abbrechen',
    back: 'Zurück',
    help: 'Hilfe',
    newWindow: ' (öffnet ein neues Fenster)',
    useThisTab: 'Dieses Blatt nehmen',
    counting: 'Wird gezählt…',
    readingPreferences: (service) => `Deine Einstellungen werden aus ${service} geholt…`,
  },

  fixes: {
    'set-key': 'Neuen Schlüssel eingeben',
    'try-again': 'Noch einmal versuchen',
    edit: 'Bearbeiten',
    none: '',
  },

  google: {
    severalAccounts:
      'Google hat Jobsheet gesperrt, weil du mit mehreren Google-Konten angemeldet bist. Öffne diese Tabelle in einem ' +
      'privaten Fenster oder in einem Browserprofil, in dem nur das zugehörige Konto angemeldet ist.',
    permission:
      'Google braucht noch einmal deine Erlaubnis. Schließe diese Seitenleiste, wähle Jobsheet → Jobsheet öffnen und stimme zu.',
    sixMinutes: 'Google hat nach 6 Minuten angehalten. Was in deiner Tabelle steht, bleibt.',
    offline: 'Google ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.',
    silent: 'Google hat ohne Angabe von Gründen angehalten. Versuche es noch einmal.',
  },

  time: {
    justNow: 'gerade eben',
    minutesAgo: (minutes) => `vor ${minutes} Min.`,
    hoursAgo: (hours) => `vor ${hours} Std.`,
    yesterday: 'gestern',
    at: (day, time) => `${day} ${time}`,
    today: 'heute',
    tomorrow: 'morgen',
    sinceUnknown: 'Ohne Datum',
    since: (days) => `Seit ${daysLong(days)}`,
    sinceRange: (median, oldest) =>
      `Die Hälfte seit höchstens ${daysLong(median)}, am längsten seit ${daysLong(oldest)}`,
  },

  news: {
    added: (rows) => `${count(rows)} neu`,
    changed: (rows) => `${count(rows)} geändert`,
    closed: (rows) => `${count(rows)} geschlossen`,
    sent: (rows) => `${count(rows)} gesendet`,
    refused: (rows) => `${count(rows)} nicht angenommen`,
    waiting: (rows) => (rows === 1 ? '1 Zeile wartet auf dich' : `${count(rows)} Zeilen warten auf dich`),
    nothing: 'nichts Neues',
  },

  money: {
    most: (records, noun, most) => `Bis zu ${counted(records, noun)}, ${dollars(most)} pro Abgleich.`,
    spent: (month) => `Diesen Monat ${dollars(month)} ausgegeben`,
    creditsLeft: (credits) => `noch ${count(credits)} Credits`,
    question: (records, noun, most, month) =>
      `Bis zu ${counted(records, noun)} für höchstens ${dollars(most)} holen? Diesen Monat hast du ${dollars(month)} ausgegeben.`,
    questionForAll: (most, month) =>
      `Bis zu ${dollars(most)} ausgeben? Diesen Monat hast du ${dollars(month)} ausgegeben.`,
    yes: (most) => `Bis zu ${dollars(most)} ausgeben`,
    withMost: (caption, most) => `${caption} (bis zu ${dollars(most)})`,
    limits: (records, noun, most) =>
      `Jeder Abgleich holt bis zu ${counted(records, noun)} für höchstens ${dollars(most)}.`,
  },

  welcome: {
    title: 'Willkommen bei Jobsheet',
    lead: 'Hol dir Stellen in diese Tabelle und halte sie aktuell. Deine Notizen bleiben, wie sie sind.',
    connect: 'Verbinden',
    keysAreYours:
      'Dein Schlüssel liegt in deinem Google-Konto. Niemand sonst, der diese Tabelle öffnet, kann ihn sehen oder benutzen.',
    others: 'Oder beginne mit',
  },

  filters: {
    title: 'Was suchst du?',
    changeLater: 'Du kannst das jederzeit ändern.',
    fromPreferences: (service) => `Aus deinen ${service}-Einstellungen. Du kannst das jederzeit ändern.`,
    add: (records, noun) => `${counted(records, noun)} in meine Tabelle`,
    addUpTo: (records, noun) => `Bis zu ${counted(records, noun)} in meine Tabelle`,
    addAll: 'In meine Tabelle',
    match: (records, noun) => `${counted(records, noun)} gefunden`,
    someMatch: (records, all, noun) => `${count(records)} von ${counted(all, noun)} passen`,
    upTo: (records, noun) => `Bis zu ${counted(records, noun)}, ohne das, was du auslässt`,
    noMatch: () => 'Noch keine Treffer. Versuche es mit weniger Filtern.',
    any: 'Egal',
    all: 'Alle',
    none: 'Keine',
    allOf: (label) => `Alle: ${label}`,
    noneOf: (label) => `Keine: ${label}`,
    chooseOne: (label) => `Wähle bei „${label}“ mindestens eins aus.`,
    chosen: (label) => `${label}: ausgewählt`,
    remove: (label) => `${label} entfernen`,
    add1: (value) => `„${value}“ hinzufügen`,
    typeToAdd: 'Tippen, um etwas hinzuzufügen.',
    notFound: 'Nichts gefunden.',
    addLinks: 'Hinzufügen',
    moreRefused: (links) => `${count(links)} weitere Links funktionieren nicht.`,
    anyCompany: 'Alle Firmen',
    companyNumber: (label, id) => `${label} Nr. ${id}`,
    typeMore: (letters) => `Tippe mindestens ${letters} Buchstaben.`,
    searching: 'Wird gesucht…',
    noCompany: 'Keine Firma gefunden.',
  },

  filling: {
    title: (tab) => `„${tab}“ wird gefüllt`,
    hint: 'Die Zeilen erscheinen nach und nach in der Tabelle. Du kannst weiterarbeiten.',
    skip: 'Erst einmal überspringen',
  },

  filled: {
    title: 'Dein Blatt ist fertig',
    rows: (records, noun, tab) =>
      `${counted(records, noun)} ${records === 1 ? 'steht' : 'stehen'} in „${tab}“.`,
    none: () => 'Noch keine Treffer. Versuche es mit weniger Filtern.',
    yours: 'Füge überall eigene Spalten und Notizen hinzu. Jobsheet lässt sie in Ruhe.',
    changeFilters: 'Filter ändern',
    keepUpToDate: 'Jede Stunde aktualisieren',
    isKept: (tab) => `„${tab}“ wird jetzt jede Stunde aktualisiert, auch wenn die Tabelle geschlossen ist.`,
    notNow: 'Jetzt nicht',
  },

  home: {
    title: 'Deine Blätter',
    add: 'Neu',
    addName: 'Neues Blatt',
    more: 'Mehr',
    activity: 'Verlauf',
    keys: 'Schlüssel',
    updatesOff: 'Automatik ausschalten',
    updatesOn: 'Automatik einschalten',
    areOn: 'Deine Blätter werden wieder automatisch aktualisiert.',
    areOff: 'Nichts wird mehr automatisch aktualisiert. Hier kannst du weiterhin abgleichen.',
    syncAll: 'Alle abgleichen',
    noKey: (service) => `Dein Schlüssel für ${service} fehlt noch. Jeder benutzt seinen eigenen.`,
    addKey: 'Schlüssel eingeben',
    empty: 'Noch keine Blätter. Mit „Neu“ legst du eins an.',
  },

  card: {
    actions: (tab) => `Aktionen für „${tab}“`,
    sync: 'Jetzt abgleichen',
    goOn: 'Weitermachen',
    edit: 'Bearbeiten',
    duplicate: 'Duplizieren',
    openTab: 'Blatt öffnen',
    bringBack: 'Gelöschte Zeilen zurückholen',
    broughtBack: (rows, tab) =>
      rows === 0
        ? `Du hast in „${tab}“ keine Zeilen gelöscht.`
        : rows === 1
          ? `1 Zeile kommt beim nächsten Abgleich nach „${tab}“ zurück.`
          : `${count(rows)} Zeilen kommen beim nächsten Abgleich nach „${tab}“ zurück.`,
    stop: 'Nicht mehr aktualisieren…',
    stopQuestion: (tab) => `„${tab}“ nicht mehr aktualisieren? Das Blatt und alles darin bleiben.`,
    stopYes: 'Nicht mehr aktualisieren',
    stopped: (tab) => `Jobsheet aktualisiert „${tab}“ nicht mehr. Deine Zeilen sind noch da.`,
    approve: 'Zustimmen',
    approveName: (tab) => `Den Kosten von „${tab}“ zustimmen`,
    approved: (tab) => `Du hast zugestimmt, was „${tab}“ kosten darf.`,
    waits: 'Bis du zustimmst, passiert nichts.',
    next: (schedule, when) => `${schedule} · nächstes Mal ${when}`,
    neverRan: 'Noch nicht abgeglichen',
    lastTried: (time) => `Zuletzt versucht: ${time}`,
    ended: (ending, time) =>
      ending === 'finished'
        ? time
        : ending === 'cancelled'
          ? `Angehalten: ${time}`
          : ending === 'at-limit'
            ? `Bei deinem Limit angehalten: ${time}`
            : `Pausiert: ${time}`,
    since: (when) => `seit ${when}`,
    show: 'Anzeigen',
    showNew: (tab) => `Neues in „${tab}“ anzeigen`,
    seen: 'Gesehen',
    markSeen: (tab) => `„${tab}“ als gesehen markieren: Gesehen`,
    showThem: 'Zeigen',
    showThemIn: (tab) => `In „${tab}“ zeigen`,
  },

  running: {
    bar: (tab) => `„${tab}“ wird aktualisiert`,
    starting: 'Es geht los…',
    waiting: 'Wartet auf die anderen…',
    read: (records) => `${count(records)} gelesen`,
    readOf: (records, total) => `${count(records)} von ${count(total)} gelesen`,
    goingOn: 'Google unterbricht jeden Lauf nach 6 Minuten. Es geht weiter…',
    stopping: 'Wird angehalten…',
    cancel: (tab) => `„${tab}“ abbrechen`,
  },

  edit: {
    chooseTitle: 'Blatt hinzufügen',
    chooseLead: 'Was möchtest du hinzufügen?',
    needsKey: 'Schlüssel fehlt',
    title: 'Bearbeiten',
    titleOf: (tab) => `„${tab}“ bearbeiten`,
    titleNew: (stream) => `Neu: ${stream}`,
    leave: 'Ohne Speichern verlassen?',
    leaveYes: 'Verlassen',
    saved: (tab) => `„${tab}“ ist gespeichert.`,
    saveAndSync: 'Speichern und abgleichen',
    save: 'Speichern',
    filters: 'Filter',
    leaveOut: 'Auslassen',
    leaveOutHint: (service) =>
      `${service} kann danach nicht filtern, also macht es Jobsheet. Zeilen, die schon in deiner Tabelle stehen, bleiben.`,
    leaveOutCount: (conditions) => (conditions === 0 ? 'Nichts' : `${conditions} gesetzt`),
    usePreferences: (service) => `Meine ${service}-Einstellungen nehmen`,
    everything: ({ many }, service) => `Alle ${many} in ${service}.`,
    columns: 'Spalten',
    columnCount: (columns) => `${count(columns)} gewählt`,
    tabAndSchedule: 'Blatt und Zeitplan',
    tab: 'Name des Blatts',
    tabHint: 'Ein neuer Name legt ein neues Blatt an. Deine eigenen Spalten bleiben, wie sie sind.',
    tabMissing: 'Gib dem Blatt einen Namen.',
    tabTooLong: (most) => `Der Name darf höchstens ${most} Zeichen haben.`,
    tabTaken: (tab) => `„${tab}“ ist schon vergeben. Wähle einen anderen Namen.`,
    mostRows: ({ many }) => `Höchstens so viele ${many} pro Abgleich`,
    mostPerRun: 'Höchstens so viele Dollar pro Abgleich',
    mostPerMonth: 'Höchstens so viele Dollar im Monat',
    monthHint: (service, limits) =>
      `Im Monat zählt alles, was du ${service} zahlst, in allen Tabellen. ${limits}`,
    winner: (service) => `Wenn du und ${service} dieselbe Zelle geändert habt`,
    winners: (service) => ({
      newer: 'Der neuere Wert bleibt',
      sheet: 'Der Wert der Tabelle bleibt',
      service: `Der Wert aus ${service} bleibt`,
    }),
    winnerHint: 'Der andere Wert kommt in eine Notiz an der Zelle.',
    columnsHint:
      'Ziehe eine Spalte oder drücke ↑ oder ↓. Du kannst Spalten auch in der Tabelle verschieben und umbenennen.',
    columnsInOrder: 'Spalten der Reihe nach',
    columnMoved: (heading, place, all) => `${heading} ist jetzt Spalte ${place} von ${all}.`,
    moveUp: (heading) => `${heading} nach oben`,
    moveDown: (heading) => `${heading} nach unten`,
    presets: 'Beginnen mit',
    presetCosts: () => 'Einige davon brauchen für jede Zeile eine zusätzliche Anfrage.',
    addColumn: 'Spalte hinzufügen',
    searchColumns: 'Spalten suchen',
    noColumn: 'Keine Spalte gefunden.',
    newFor: 'Neue Zeilen hervorheben',
    newForChoices: {
      '1': 'Einen Tag',
      '3': '3 Tage',
      '7': 'Eine Woche',
      seen: 'Bis ich sie als gesehen markiere',
    },
    columnCosts: () => 'Braucht für jede Zeile eine zusätzliche Anfrage.',
  },

  schedule: {
    label: 'Aktualisieren',
    kinds: {
      off: 'Von Hand',
      hour: 'Jede Stunde',
      hours: 'Alle paar Stunden',
      day: 'Jeden Tag',
      week: 'Jede Woche',
    },
    hint: 'Läuft auch, wenn die Tabelle geschlossen ist.',
    howOften: 'Wie oft',
    everyHours: (hours) => `Alle ${hours} Stunden`,
    day: 'Tag',
    days: WEEKDAYS_DE,
    hour: 'Uhrzeit',
    zone: (city) => `Es gilt die Zeit von ${city}.`,
  },

  keys: {
    title: 'Schlüssel',
    areYours:
      'Schlüssel liegen in deinem Google-Konto. Niemand sonst, der diese Tabelle öffnet, kann sie sehen oder benutzen.',
    label: (service) => `API-Schlüssel von ${service}`,
    findIt: (place) => `Du findest ihn hier: ${place}.`,
    connect: 'Verbinden',
    replace: 'Ersetzen',
    test: 'Testen',
    remove: 'Entfernen',
    signOut: 'Abmelden',
    testName: (service) => `${service} testen`,
    replaceName: (service) => `Den Schlüssel für ${service} ersetzen`,
    signInAgainName: (service) => `Die Anmeldung bei ${service} ersetzen`,
    removeName: (service) => `Den Schlüssel für ${service} entfernen`,
    signOutName: (service) => `Bei ${service} abmelden`,
    connected: 'Verbunden',
    connectedTo: (address) => `Verbunden mit ${address}`,
    endsIn: (end) => `Schlüssel endet auf …${end}`,
    removeQuestion: (service) =>
      `Diesen Schlüssel entfernen? Bis du einen neuen eingibst, werden deine Blätter aus ${service} nicht aktualisiert.`,
    removed: 'Der Schlüssel ist entfernt.',
    signOutQuestion: (service) =>
      `Abmelden? Bis du dich wieder anmeldest, werden deine Blätter aus ${service} nicht aktualisiert.`,
    signedOut: 'Du bist abgemeldet.',
    works: (who, service) => (who === '' ? `Mit ${service} verbunden` : `Verbunden als ${who}`),
    plan: (plan) => `Tarif: ${plan}`,
    requestsLeft: (requests) => `noch ${count(requests)} Anfragen in dieser Stunde`,
  },

  signIn: {
    address: (service) => `Adresse deines ${service}`,
    how: 'Verbinden mit',
    ways: { 'sign-in': 'Anmelden', new: 'Neues Konto', token: 'Token' },
    email: 'E-Mail',
    password: 'Passwort',
    passwordHint: 'Wir speichern nicht dein Passwort, nur eine Sitzung.',
    token: 'Token',
    tokenHint: (place) => `Von hier: ${place}.`,
    createAccount: 'Konto anlegen',
  },

  myStatus: {
    title: 'Mein Status',
    intro: (tab) =>
      `Halte neben jeder Zeile von „${tab}“ fest, wie weit du bist: To check, Applying, Applied…`,
    add: '„My status“ hinzufügen',
    added: (tab) =>
      `„My status“ und das Datum dazu stehen jetzt in „${tab}“. Beide Spalten gehören dir: Kein Abgleich ändert sie.`,
    hint: 'Wähle den Status in der Spalte „My status“ oder markiere Zeilen und wähle Jobsheet → Markierte Zeilen.',
    addSteps: '„Next step“ und „Due“ hinzufügen',
    stepsAdded: (tab) =>
      `„Next step“ und „Due“ stehen jetzt in „${tab}“. Was fällig ist, steht unter „Heute“.`,
    none: 'Noch keine Zeile hat einen Status.',
    open: (tab) => `„${tab}“ öffnen`,
  },

  toDo: {
    title: 'Heute',
    reading: 'Deine Blätter werden durchgesehen…',
    nothing:
      'Heute ist nichts zu tun. Setze „My status“ bei einer Stelle oder einen Tag in „Due“, dann steht es hier.',
    groups: { due: 'Fällig', interview: 'Gespräche diese Woche', quiet: 'Lange nichts gehört' },
    more: (rows) => `${count(rows)} weitere warten. Diese kommen zuerst.`,
    remind: 'Erinnere mich',
    remindHint: 'Nach wie vielen Tagen ohne Nachricht eine Stelle hier steht. Leer heißt nie.',
    watched: (statuses) => (statuses === 0 ? 'Aus' : `${statuses} Status`),
    due: (daysLate) => (daysLate === 0 ? 'Heute fällig' : `Seit ${daysLong(daysLate)} überfällig`),
    interview: (inDays) =>
      `Gespräch ${inDays === 0 ? 'heute' : inDays === 1 ? 'morgen' : `in ${inDays} Tagen`}`,
    quiet: (status, daysLate) =>
      daysLate === 0 ? `${status}: jetzt nachhaken` : `${status}: seit ${daysLong(daysLate)} nachhaken`,
    waiting: (things) => (things === 1 ? 'Heute wartet eine Sache' : `Heute warten ${count(things)} Sachen`),
  },

  activity: {
    title: 'Verlauf',
    reading: 'Wird geladen…',
    none: 'Bisher ist nichts gelaufen.',
    wholeLog: 'Ganzes Protokoll öffnen',
    endings: {
      cancelled: 'Von dir angehalten',
      'out-of-time': 'Pausiert: Google erlaubt 6 Minuten',
      'at-limit': 'Bei deinem Limit angehalten',
      failed: 'Fehlgeschlagen',
    },
    startedBy: (who) => (who === 'you' ? 'von dir gestartet' : 'nach Zeitplan'),
    read: (records) => `${count(records)} gelesen`,
    seconds: (seconds) => `${seconds} s`,
  },
};

function daysLong(days: number): string {
  if (days === 0) return 'weniger als einem Tag';
  return days === 1 ? 'einem Tag' : `${count(days)} Tagen`;
}
