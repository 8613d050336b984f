import { expect, it } from 'vitest'
import { linkParts, linksIn } from './linkParts.ts'

it('finds addresses as people write them, without the sentence around them', () => {
  const text = 'Ks. https://talkoot.fi/a_(b)?c=1#d, (www.esimerkki.fi) ja aino.lähde@kunta.fi!'
  expect(linksIn(text)).toEqual([
    { text: 'https://talkoot.fi/a_(b)?c=1#d', href: 'https://talkoot.fi/a_(b)?c=1#d' },
    { text: 'www.esimerkki.fi', href: 'https://www.esimerkki.fi/' },
    { text: 'aino.lähde@kunta.fi', href: 'mailto:aino.l%C3%A4hde@kunta.fi' },
  ])
  expect(
    linkParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})

it('makes no link of what leads elsewhere than it says, or does something', () => {
  const texts = [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://a.fi/x',
    'https://pankki.fi@huijari.example/',
    'https://user:word@pankki.fi',
    'https://',
    'http://localhost',
    'www.',
    'klo 17.00–19.30, 3.2.2026, a/b',
    'vbscript:https',
  ]
  expect(texts.map((text) => linksIn(text))).toEqual(texts.map(() => []))
})

it('shows whose an address is when its letters only look like others', () => {
  expect(linksIn('https://pаnkki.fi/')).toEqual([
    { text: 'https://pаnkki.fi/', href: 'https://xn--pnkki-4ve.fi/' },
  ])
})
