import { expect, it } from 'vitest'
import { hyphenate } from './hyphenate.ts'

const shown = (text: string, language = 'fi') => hyphenate(text, language).replaceAll('\u00ad', '-')

it('divides long Finnish words before the last consonant of a group', () => {
  expect([
    shown('pitkäaikaissairaalle'),
    shown('kohtaamispaikat, varautumissuunnitelma'),
    shown('Sopimuspalokuntien väki'),
  ]).toEqual([
    'pitkäai-kais-sai-raalle',
    'kohtaa-mis-paikat, varau-tu-mis-suun-ni-telma',
    'Sopi-mus-pa-lo-kun-tien väki',
  ])
})

it('divides common compounds where their parts meet', () => {
  expect([
    shown('hyvinvointialueella, varautumisohjelma'),
    shown('kansalaisosallistuminen mielenterveysongelmat'),
    shown('kohtaamispaikkoja palvelualueuudistus'),
    shown('palvelustrategia'),
  ]).toEqual([
    'hyvin-vointi-alueella, varau-tu-mis-ohjelma',
    'kansa-lais-osal-lis-tu-minen mielen-ter-veys-ongelmat',
    'kohtaa-mis-paik-koja palvelu-alue-uudistus',
    'palvelu-stra-tegia',
  ])
})

it('leaves short words, English and words that have hyphens already', () => {
  expect([
    shown('tavoitteena'),
    shown('internationalisation', 'en'),
    hyphenate('pitkä\u00adaikaissairaalle', 'fi'),
  ]).toEqual(['tavoitteena', 'internationalisation', 'pitkä\u00adaikaissairaalle'])
})

it('divides Swedish before one consonant', () => {
  expect(shown('välfärdsområdet', 'sv')).toBe('välfärd-som-rådet')
})
