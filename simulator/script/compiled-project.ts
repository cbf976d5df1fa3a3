/** The files of a script project and what has been compiled of them. */
import type vm from 'node:vm';
import type { Realm } from './realm';

export interface ScriptFile {
  /** As in the project, for example `Code.gs`. */
  readonly name: string;
  readonly source: string;
  /** Made by `npm run build`: its top level makes only functions and variables that no other code sets. */
  readonly isBundle?: true;
}

export interface CompiledProject {
  readonly files: readonly CompiledFile[];
  /** Contexts that wait for the next execution. */
  readonly idle: Realm[];
}

export interface CompiledFile {
  readonly file: ScriptFile;
  readonly script: vm.Script;
  /** The form for a reused context, once the names that the top level declares are known. */
  again?: AgainScript | undefined;
}

export interface AgainScript {
  /** Evaluates to a function of `parameters`; each call of it runs the top level with variables of its own. */
  readonly script: vm.Script;
  readonly parameters: readonly string[];
}
