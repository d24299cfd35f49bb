import { DocumentRefused } from '../refused';
import { isForeignFont, shownIn } from '../tcvn3';
import { child, elements, textOf, value, type Element } from '../xml';
import { lookOf, merge, type Look, type Styles } from './styles';

/** The text of a paragraph as it is shown, and the text boxes in it. */
export function runsOf(
  paragraph: Element,
  look: Look,
  styles: Styles,
): { text: string; boxes: Element[] } {
  const boxes: Element[] = [];
  const walk = (element: Element, under: Look): string => {
    switch (element.name) {
      case 'w:r': {
        const properties = child(element, 'w:rPr');
        const named = merge(under, styles.run(value(properties, 'w:rStyle')));
        const own = merge(named, lookOf(properties, undefined));
        return own.hidden ? '' : inside(element, own);
      }
      case 'w:t':
        return shown(textOf(element), under);
      case 'w:tab':
      case 'w:ptab':
        return '\t';
      case 'w:br':
      case 'w:cr':
        return element.attributes['w:type'] === undefined ? '\n' : '';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:softHyphen':
        // The letter ư of the ABC fonts has the code of the soft hyphen.
        return shown('\u00ad', under).replace('\u00ad', '');
      case 'w:txbxContent':
        boxes.push(element);
        return '';
      // Deleted and moved text, field codes, properties, and what only old programs show.
      case 'w:del':
      case 'w:moveFrom':
      case 'w:instrText':
      case 'w:pPr':
      case 'w:rPr':
      case 'mc:Fallback':
        return '';
      default:
        return inside(element, under);
    }
  };
  const inside = (element: Element, under: Look): string =>
    elements(element)
      .map((each) => walk(each, under))
      .join('');
  return { text: inside(paragraph, look), boxes };
}

function shown(text: string, { font }: Look): string {
  if (font !== undefined && isForeignFont(font))
    throw new DocumentRefused(
      `Tệp dùng phông VNI (${font}), chưa đọc được; đề nghị chuyển sang Unicode rồi đọc lại.`,
    );
  return shownIn(font ?? null, text);
}
