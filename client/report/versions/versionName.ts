import type { VersionCard } from '#shared/report/versions.ts'
import { translate } from '../../i18n/useI18n.ts'

/** What a kept version is called: its number, and the name it was given. */
export const versionName = ({ number, name }: Pick<VersionCard, 'number' | 'name'>): string =>
  name ? translate('versions.named', { number, name }) : translate('versions.unnamed', { number })
