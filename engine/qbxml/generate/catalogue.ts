import type { CatalogueData, AttributeData, ParticleData, TypeData } from '../data';
import { marks, type Mark } from './facts';
import type { XsdComplex, XsdParticle, XsdReader, XsdSimple, XsdType } from './xsd';

/** Turns the schema into the catalogue: equal types are kept once and referred to by number. */
export function writeCatalogue(schema: XsdReader, version: string): CatalogueData {
  const writer = new CatalogueWriter();
  const requests = writer.messages(schema.element('QBXMLMsgsRq'));
  const responses = writer.messages(schema.element('QBXMLMsgsRs'));
  const unused = writer.unusedMarks();
  if (unused.length > 0) throw new Error(`Marks for elements that the schema lacks: ${unused.join(', ')}`);
  return { version, types: writer.types, requests, responses };
}

class CatalogueWriter {
  readonly types: TypeData[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly marks = new MarkIndex(marks);

  messages(root: XsdType): Record<string, number> {
    const messages: Record<string, number> = {};
    for (const item of elementsIn((root as XsdComplex).content)) messages[item.name] = this.type(item.type(), item.name);
    return messages;
  }

  unusedMarks(): string[] {
    return this.marks.unused();
  }

  private type(type: XsdType, owner: string): number {
    const data = type.kind === 'simple' ? simpleData(type) : this.complexData(type, owner);
    const text = JSON.stringify(data);
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.types.push(data) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }

  private complexData(type: XsdComplex, owner: string): TypeData {
    const data: TypeData = { k: type.content ? this.items([type.content], owner) : [] };
    if (type.text) data.t = this.type(type.text, owner);
    if (type.attributes.length > 0) {
      data.a = type.attributes.map(
        (each): AttributeData => [each.name, this.type(each.type, owner), ...(each.required ? ([1] as [1]) : ([] as []))],
      );
    }
    return data;
  }

  private items(particles: XsdParticle[], owner: string): ParticleData[] {
    return particles.flatMap((particle) => this.particle(particle, owner));
  }

  private particle(particle: XsdParticle, owner: string): ParticleData[] {
    const { min, max } = particle;
    if (max === 0) return [];
    if (particle.kind === 'element') return [this.element(particle, owner)];
    if (particle.kind === 'sequence' && min === 1 && max === 1) return this.items(particle.items, owner);
    const branches = particle.items.map((item) => group(this.particle(item, owner)));
    return [{ [particle.kind === 'choice' ? 'c' : 's']: branches, ...(min === 1 ? {} : { n: min }), ...(max === 1 ? {} : { x: max }) }];
  }

  private element(particle: XsdParticle & { kind: 'element' }, owner: string): ParticleData {
    const mark = this.marks.of(owner, particle.name);
    const full = [
      particle.name, this.type(particle.type(), particle.name), particle.min, particle.max, mark?.since ?? '', mark?.edition ?? '',
    ];
    const defaults = [undefined, undefined, 1, 1, '', ''];
    while (full.length > 2 && full[full.length - 1] === defaults[full.length - 1]) full.pop();
    return full as ParticleData;
  }
}

/** A branch of a choice that is a sequence of its own. */
function group(items: ParticleData[]): ParticleData {
  return items.length === 1 && items[0] ? items[0] : { s: items };
}

function elementsIn(particle: XsdParticle | undefined): (XsdParticle & { kind: 'element' })[] {
  if (!particle) return [];
  return particle.kind === 'element' ? [particle] : particle.items.flatMap(elementsIn);
}

function simpleData(type: XsdSimple): TypeData {
  return {
    b: type.base,
    ...(type.maxLength === undefined ? {} : { m: type.maxLength }),
    ...(type.enumeration ? { e: type.enumeration } : {}),
    ...(type.minInclusive === undefined ? {} : { lo: type.minInclusive }),
    ...(type.maxInclusive === undefined ? {} : { hi: type.maxInclusive }),
  };
}

/** Marks by owner and element; knows which were never used, so that a misspelt one is found. */
class MarkIndex {
  private readonly byKey = new Map<string, Mark>();
  private readonly used = new Set<Mark>();

  constructor(private readonly all: Mark[]) {
    for (const mark of all) {
      for (const owner of mark.owners) {
        for (const element of mark.elements) {
          for (const suffix of ['', 'Add', 'Mod', 'Ret']) this.byKey.set(`${owner}${suffix}/${element}`, mark);
        }
      }
    }
  }

  of(owner: string, element: string): Mark | undefined {
    const mark = this.byKey.get(`${owner}/${element}`);
    if (mark) this.used.add(mark);
    return mark;
  }

  unused(): string[] {
    return this.all.filter((mark) => !this.used.has(mark)).map((mark) => `${mark.owners[0]}/${mark.elements.join('|')}`);
  }
}
