/** Written by the build (`build/vin_table.ts`). */
declare module 'virtual:vin-table' {
  const table: import('./decode').VinTable;
  export default table;
}
