import { unseal } from '../../platform/index.ts';
import { type LineReport, Report, type ReportPage } from './import-model.ts';

/** What became of the lines of one batch; nothing where it has not been seen yet. */
export async function readReport(importId: string, n: number): Promise<LineReport[]> {
  const page = await Report.findById(`${importId}/${n}`).lean<ReportPage>();
  return page ? linesOf(page) : [];
}

export const linesOf = ({ _id, lines }: ReportPage): LineReport[] => JSON.parse(unseal(lines, _id));
