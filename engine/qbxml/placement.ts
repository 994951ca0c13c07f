import type { ComplexType, ElementParticle, GroupParticle, Particle } from './catalogue';
import type { QbxmlError } from './errors';
import type { QbxmlNode } from './node';

export interface Placed {
  node: QbxmlNode;
  particle: ElementParticle;
}

/**
 * Finds the place of each child in its parent's content model, whatever order the children came in. The schema is
 * deterministic, so a child's name tells its branch; where two branches share names, the one that takes more wins.
 */
export class Placement {
  placed: Placed[] = [];
  errors: QbxmlError[] = [];
  private readonly queues = new Map<string, QbxmlNode[]>();
  private readonly taken = new Map<string, number>();

  constructor(private readonly parent: QbxmlNode, private readonly type: ComplexType, source?: Placement) {
    if (source) {
      this.queues = source.queues;
      this.taken = new Map(source.taken);
      return;
    }
    for (const child of parent.children) {
      const queue = this.queues.get(child.name);
      if (queue) queue.push(child);
      else this.queues.set(child.name, [child]);
    }
    for (const queue of this.queues.values()) queue.sort(byPosition);
  }

  run(): void {
    for (const particle of this.type.content) this.place(particle);
    for (const [name, queue] of this.queues) {
      for (const node of queue.slice(this.taken.get(name) ?? 0)) this.leftOver(node);
    }
  }

  private place(particle: Particle): void {
    if (particle.kind === 'element') this.placeElement(particle);
    else if (particle.kind === 'choice') this.placeChoice(particle);
    else this.placeSequence(particle);
  }

  private placeElement(particle: ElementParticle): void {
    const queue = this.queues.get(particle.name) ?? [];
    const from = this.taken.get(particle.name) ?? 0;
    const nodes = queue.slice(from, from + particle.max);
    this.taken.set(particle.name, from + nodes.length);
    for (const node of nodes) this.placed.push({ node, particle });
    if (nodes.length < particle.min) this.missing([particle.name]);
  }

  private placeSequence(group: GroupParticle): void {
    for (let count = 0; count < group.max; count++) {
      if (count >= group.min && !this.has(group)) return;
      const before = this.placed.length;
      for (const item of group.items) this.place(item);
      if (this.placed.length === before) return;
    }
  }

  private placeChoice(group: GroupParticle): void {
    for (let count = 0; count < group.max; count++) {
      const branch = this.branch(group);
      if (!branch) {
        if (count < group.min && !group.items.some(isOptional)) this.missing(group.items.map(firstName));
        return;
      }
      const before = this.placed.length;
      this.place(branch);
      if (this.placed.length === before) return;
    }
  }

  private branch(group: GroupParticle): Particle | undefined {
    const candidates = group.items.filter((item) => this.has(item));
    if (candidates.length < 2) return candidates[0];
    return group.max > 1 ? this.earliest(candidates) : this.fullest(candidates);
  }

  /** In a repeated choice the source's order is kept; without one, the schema's. */
  private earliest(candidates: Particle[]): Particle | undefined {
    const first = (item: Particle): number => Math.min(...namesOf(item).map((name) => this.next(name)?.position ?? Infinity));
    return candidates.reduce((best, item) => (first(item) < first(best) ? item : best));
  }

  private fullest(candidates: Particle[]): Particle | undefined {
    const trials = candidates.map((item) => {
      const trial = new Placement(this.parent, this.type, this);
      trial.place(item);
      return { item, taken: trial.placed.length, faults: trial.errors.length };
    });
    return trials.reduce((best, trial) =>
      trial.taken > best.taken || (trial.taken === best.taken && trial.faults < best.faults) ? trial : best,
    ).item;
  }

  private has(item: Particle): boolean {
    return namesOf(item).some((name) => this.next(name) !== undefined);
  }

  private next(name: string): QbxmlNode | undefined {
    return this.queues.get(name)?.[this.taken.get(name) ?? 0];
  }

  private missing(names: string[]): void {
    const words = names.length === 1 ? `${names[0]} is missing.` : `One of ${names.join(', ')} is missing.`;
    const path = names.length === 1 ? `${this.parent.path}/${names[0]}` : this.parent.path;
    this.errors.push({ path, rule: 'required', limit: names.length === 1 ? null : names, value: null, message: words });
  }

  private leftOver(node: QbxmlNode): void {
    const known = this.type.elements.get(node.name);
    const { path, name } = node;
    if (!known) {
      const message = `${this.parent.name} has no element ${name}.`;
      this.errors.push({ path, rule: 'unknown', limit: [...this.type.elements.keys()], value: name, message });
      return;
    }
    const count = this.placed.filter((each) => each.node.name === name).length;
    if (count > 0) {
      const message = `${name} may stand ${count === 1 ? 'once' : `${count} times`} here, not more.`;
      this.errors.push({ path, rule: 'repeats', limit: count, value: this.queues.get(name)?.length ?? 0, message });
      return;
    }
    const rivals = this.rivals(name);
    const message = `${name} can't stand together with ${rivals.join(', ') || 'what is there already'}: only one of them is taken.`;
    this.errors.push({ path, rule: 'choice', limit: rivals, value: name, message });
  }

  /** Names placed in another branch of a choice that `name` belongs to. */
  private rivals(name: string): string[] {
    const present = new Set(this.placed.map(({ node }) => node.name));
    const rivals = new Set<string>();
    const visit = (item: Particle): void => {
      if (item.kind === 'element' || !item.names.has(name)) return;
      if (item.kind === 'choice') {
        const others = item.items.filter((branch) => !namesOf(branch).includes(name)).flatMap(namesOf);
        for (const other of others) if (present.has(other)) rivals.add(other);
      }
      item.items.forEach(visit);
    };
    this.type.content.forEach(visit);
    return [...rivals];
  }
}

function namesOf(item: Particle): string[] {
  return item.kind === 'element' ? [item.name] : [...item.names];
}

function firstName(item: Particle): string {
  return namesOf(item)[0] ?? '';
}

/** Whether nothing at all would do. */
function isOptional(item: Particle): boolean {
  if (item.min === 0) return true;
  if (item.kind === 'element') return false;
  return item.kind === 'choice' ? item.items.some(isOptional) : item.items.every(isOptional);
}

function byPosition(one: QbxmlNode, other: QbxmlNode): number {
  return (one.position ?? Infinity) - (other.position ?? Infinity) || 0;
}
