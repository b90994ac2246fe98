import type { AnalysedParagraph } from './entities.js';
import type { NameMention } from './names.js';
import type { Role } from './roles.js';

/** So few are looked through: most paragraphs have no more, and a table of each would take more than all else of them. */
const FEW_ROLES = 8;

type BySubject = ReadonlyMap<number, readonly Role[]>;

/** Kept as long as its paragraph: without it each name would be compared with each role, and a long paragraph has hundreds. */
const known = new WeakMap<AnalysedParagraph, BySubject>();

/** The roles that a paragraph gives to a name in it, in the order of the text. */
export function rolesGivenTo(name: NameMention, paragraph: AnalysedParagraph): readonly Role[] {
  if (paragraph.roles.length <= FEW_ROLES) {
    return paragraph.roles.filter(({ subject }) => subject?.start === name.start);
  }
  const bySubject = known.get(paragraph) ?? groupBySubject(paragraph);
  return bySubject.get(name.start) ?? [];
}

function groupBySubject(paragraph: AnalysedParagraph): BySubject {
  const bySubject = new Map<number, Role[]>();
  for (const role of paragraph.roles) {
    if (role.subject === null) continue;
    const roles = bySubject.get(role.subject.start);
    if (roles === undefined) bySubject.set(role.subject.start, [role]);
    else roles.push(role);
  }
  known.set(paragraph, bySubject);
  return bySubject;
}
