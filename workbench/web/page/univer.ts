/** Univer, put together from the plugins the workbench shows, in English and with nothing fetched from outside. */
import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPreset,
} from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import {
  SheetDataValidationModel,
  UniverSheetsDataValidationPreset,
} from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/en-US';
import { SheetsNoteModel, UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

export interface UniverPage {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly notes: SheetsNoteModel;
  readonly validations: SheetDataValidationModel;
  readonly formats: ConditionalFormattingRuleModel;
  /** The workbook that is shown. */
  workbook(): Workbook | undefined;
  /** Runs once the first workbook has been drawn. */
  whenRendered(effect: () => void): void;
  /** Shows a workbook in place of the one that was shown. */
  show(workbook: Partial<IWorkbookData>): void;
}

/** The presets bundle would do this, but it brings packages without a licence: so their plugins, one by one. */
export function createUniver(container: HTMLElement): UniverPage {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreWords,
        filterWords,
        dataValidationWords,
        conditionalFormattingWords,
        noteWords,
      ),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      disableAutoFocus: true,
      // Sheets opens a tab with 1,000 rows and 26 columns.
      footer: { addSheetButtonConfig: { defaultRowCount: 1000, defaultColumnCount: 26 } },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsFilterPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const workbook = () =>
    instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? undefined;
  return {
    api: FUniver.newAPI(univer),
    injector,
    commands: injector.get(ICommandService),
    get notes() {
      return injector.get(SheetsNoteModel);
    },
    get validations() {
      return injector.get(SheetDataValidationModel);
    },
    get formats() {
      return injector.get(ConditionalFormattingRuleModel);
    },
    workbook,
    whenRendered(effect) {
      void injector.get(LifecycleService).onStage(LifecycleStages.Rendered).then(effect);
    },
    show(data) {
      const shown = workbook();
      if (shown) instances.disposeUnit(shown.getUnitId());
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
    },
  };
}
