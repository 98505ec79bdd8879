import {
  type Directory,
  type LetterKind,
  type NoticeKind,
  type Role,
  roomsOfHouse,
} from '../access/index.ts';

/** Every kind of notice of every room, in the order of the house. */
export const noticeKinds = (): readonly NoticeKind[] => roomsOfHouse().flatMap(({ notices = [] }) => notices);

/** Those that a role may be told. */
export const noticeKindsFor = (role: Role): readonly NoticeKind[] =>
  noticeKinds().filter(({ roles }) => roles.includes(role));

/** @throws Error where no room declares it */
export function noticeKind(code: string): NoticeKind {
  const kind = noticeKinds().find((one) => one.code === code);
  if (!kind) throw new Error(`no room declares the notice ${code}`);
  return kind;
}

export const letterKinds = (): readonly LetterKind[] => roomsOfHouse().flatMap(({ letters = [] }) => letters);

/** @throws Error where no room declares it */
export function letterKind(code: string): LetterKind {
  const kind = letterKinds().find((one) => one.code === code);
  if (!kind) throw new Error(`no room declares the message ${code}`);
  return kind;
}

export function directory(): Directory {
  const [one] = roomsOfHouse().flatMap(({ directory: of }) => of ?? []);
  if (!one) throw new Error('no room keeps accounts');
  return one;
}
