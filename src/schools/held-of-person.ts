import { noTraces, type PersonalData } from '../access/index.ts';
import { Session, type SessionDoc } from './session.ts';

const of = (participantId: string) =>
  Session.find({ 'pupils.participantId': participantId }).sort({ _id: 1 }).lean<SessionDoc[]>();

/** Sessions of schools where somebody was: told in their file, gone with their record, once after a merger. */
export const schoolsOfPeople: PersonalData = {
  async export({ id }) {
    const docs = await of(id);
    return {
      file: {
        schoolSessions: docs.flatMap(({ name, startsOn, pupils }) =>
          pupils
            .filter(({ participantId }) => participantId === id)
            .map(({ state, enteredOn, exit, follow, skills }) => ({
              name,
              startsOn,
              state,
              enteredOn: enteredOn ?? null,
              exit: exit ? { on: exit.on, kind: exit.kind } : null,
              follow: follow.map(({ months, on, kind }) => ({ months, on, kind })),
              skills: skills.map(({ code, level, on }) => ({ code, level, on })),
            })),
        ),
      },
    };
  },
  async forget({ id }) {
    await Session.updateMany({ 'pupils.participantId': id }, { $pull: { pupils: { participantId: id } } });
    return { traces: noTraces };
  },
  async move({ from, to }) {
    for (const { _id, pupils } of await of(from.id)) {
      const twice = pupils.some(({ participantId }) => participantId === to.id);
      const after = pupils.flatMap((one) => {
        if (one.participantId !== from.id) return [one];
        return twice ? [] : [{ ...one, participantId: to.id }];
      });
      await Session.updateOne({ _id }, { $set: { pupils: after }, $inc: { revision: 1 } });
    }
    return undefined;
  },
};
