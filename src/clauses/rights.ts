import { right } from '../access/index.ts';

/** What clause a coming contract asks for. */
export const clauseSimulate = right('clause.simulate', ['officer', 'facilitator', 'buyer']);
/** Contracts and their books: a buyer's own, a company's or a SIAE's where it stands. */
export const clauseRead = right('clause.read', ['counsellor', 'manager', 'employer', 'facilitator', 'buyer']);
export const clauseManage = right('clause.manage', ['facilitator']);
/** Who works there, and their hours: of the own party for a company or a SIAE. */
export const clauseHours = right('clause.hours', ['counsellor', 'manager', 'employer', 'facilitator']);
/** Who is eligible, by what ground and which proof. */
export const clausePeople = right('clause.people', ['facilitator']);
/** A structure says that somebody whom it accompanies is eligible. */
export const clauseAttest = right('clause.attest', ['counsellor', 'manager']);
/** Essential data of contracts, as their buyer publishes them: a buyer's own. */
export const clausePublish = right('clause.publish', ['facilitator', 'buyer']);
