export {
  drawControl,
  drawInput,
  findingInput,
  listControls,
  noteFinding,
  readControl,
} from './control.ts';
export { spellsTable } from './files.ts';
export { addOperation, addOperationInput, listOperations, readOperation } from './operation.ts';
export { editSpell, enterSpell, listSpells, listSpellsQuery, readFigures, readSpell } from './read-spells.ts';
export { esfControl, esfOperations, esfRead, esfRulesSet, esfWrite } from './rights.ts';
export * from './rules/index.ts';
export { listEsfRules, setEsfRules, setEsfRulesInput } from './rules-store.ts';
export { answerFields } from './spell.ts';
export { editSpellInput, enterInput } from './write-spell.ts';
