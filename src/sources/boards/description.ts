/** Descriptions of openings as clean text, whatever form their system sends. Pure. */
import { decodeEntities, LONGEST_HTML, textOfHtml, tidy } from '../kit/html-text';
import type { DescriptionPart } from './opening';

/** Returns the whole description; '' where there is none. A cell cuts what is too long, with a mark. */
export function descriptionText(parts: readonly DescriptionPart[] = []): string {
  return parts
    .map(({ heading, text, form }) => [heading?.trim() ?? '', cleaned(text, form)].filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

/** Escaped HTML is decoded once to HTML. Where its marks were escaped twice, they are still entities: once more. */
function cleaned(text: string, form: DescriptionPart['form']): string {
  if (form === 'plain') return tidy(text);
  if (form === 'html') return textOfHtml(text);
  const html = decodeEntities(text.slice(0, LONGEST_HTML * 2));
  const isStillEscaped = !/<[a-z!/]/i.test(html) && /&lt;\/?[a-z]+[^<>]*?&gt;/i.test(html);
  return textOfHtml(isStillEscaped ? decodeEntities(html) : html);
}
