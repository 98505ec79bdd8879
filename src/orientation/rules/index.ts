export {
  type DoorLine,
  type Fit,
  fits,
  type Opinion,
  rightDoors,
  type Situation,
  schoolings,
  works,
} from './right-door.ts';
export { type DoorKind, doorKinds, doorRules, type RuleId } from './table.ts';
