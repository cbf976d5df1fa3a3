/** The properties that both key forms take. */
import type { KeyTest, ServiceState } from '../../src/ui/sidebar/wire/keys';

export interface KeyFormProps {
  readonly service: ServiceState;
  readonly caption: string;
  readonly onKept: (test: KeyTest) => unknown;
  readonly onCancel?: () => void;
  /** One primary button a view. */
  readonly isPrimary?: boolean;
}
