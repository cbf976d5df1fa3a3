/** The enumerations of SpreadsheetApp: objects that print as their name and are compared by identity. */

import { memberName as nameOf, enumeration as newEnumeration } from '../script/enumeration';

const NAMES = {
  AutoFillSeries: 'DEFAULT_SERIES ALTERNATE_SERIES',
  BandingTheme: 'LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK',
  BooleanCriteria:
    'CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA',
  BorderStyle: 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
  ColorType: 'UNSUPPORTED RGB THEME',
  CopyPasteType:
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  DataValidationCriteria:
    'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX',
  DeveloperMetadataLocationType: 'SPREADSHEET SHEET ROW COLUMN',
  DeveloperMetadataVisibility: 'DOCUMENT PROJECT',
  Dimension: 'COLUMNS ROWS',
  Direction: 'UP DOWN PREVIOUS NEXT',
  GroupControlTogglePosition: 'BEFORE AFTER',
  InterpolationType: 'NUMBER PERCENT PERCENTILE MIN MAX',
  ProtectionType: 'RANGE SHEET',
  RecalculationInterval: 'ON_CHANGE MINUTE HOUR',
  RelativeDate: 'TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR',
  SheetType: 'GRID OBJECT DATASOURCE',
  TextDirection: 'LEFT_TO_RIGHT RIGHT_TO_LEFT',
  TextToColumnsDelimiter: 'COMMA SEMICOLON PERIOD SPACE',
  ThemeColorType: 'UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK',
  ValueType: 'IMAGE',
  WrapStrategy: 'WRAP OVERFLOW CLIP',
} as const;

export type EnumName = keyof typeof NAMES;

type Members<N extends EnumName> = (typeof NAMES)[N] extends `${infer Text}` ? Split<Text> : never;
type Split<T extends string> = T extends `${infer First} ${infer Rest}` ? First | Split<Rest> : T;

type Enumeration = Readonly<Record<string, object>>;
const ENUMERATIONS = new Map<EnumName, Enumeration>();

/** The enumeration of that name; always the same objects. */
export function enumeration(name: EnumName): Enumeration {
  const known = ENUMERATIONS.get(name);
  if (known) return known;
  const made = newEnumeration<Record<string, object>>(...NAMES[name].split(' '));
  ENUMERATIONS.set(name, made);
  return made;
}

/** One member; the type parameter is Google's name for the enumeration, whose declared members are numbers. */
export function enumValue<T, N extends EnumName = EnumName>(name: N, member: Members<N>): T {
  return enumeration(name)[member] as T;
}

/** The member's name when it belongs to that enumeration. */
export function memberName(name: EnumName, value: unknown): string | undefined {
  const member = nameOf(value);
  return member !== undefined && enumeration(name)[member] === value ? member : undefined;
}

/** All names of enumerations that SpreadsheetApp shows. */
export function enumNames(): EnumName[] {
  return Object.keys(NAMES) as EnumName[];
}
