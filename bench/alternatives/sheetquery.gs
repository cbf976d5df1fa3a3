/** The npm package sheetquery at its best: one `where` over all ids for the update, one `insertRows` for the rest. */
function upsert(tab, headings, records) {
  const [idHeading] = headings;
  const recordOf = new Map(records.map((record) => [record[0], record]));
  const known = new Set();
  sheetQuery()
    .from(tab)
    .where((row) => recordOf.has(String(row[idHeading])))
    .updateRows((row) => {
      const id = String(row[idHeading]);
      known.add(id);
      return { ...row, ...rowOf(headings, recordOf.get(id)) };
    });
  const unknown = records.filter(([id]) => !known.has(id));
  if (unknown.length > 0) {
    sheetQuery()
      .from(tab)
      .insertRows(unknown.map((record) => rowOf(headings, record)));
  }
}

function rowOf(headings, record) {
  return Object.fromEntries(headings.map((heading, place) => [heading, record[place]]));
}
