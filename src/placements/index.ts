export * from './outcomes/index.ts';
