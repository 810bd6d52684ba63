/** This file types the few members of tabulator-tables that the grid uses; the package brings no types of its own. */
declare module 'tabulator-tables' {
  export interface CellComponent {
    getElement(): HTMLElement;
    getRow(): RowComponent;
  }

  export interface RowComponent {
    getData(): unknown;
    getCells(): readonly CellComponent[];
    reformat(): void;
  }

  export interface ColumnDefinition {
    title: string;
    width?: number;
    minWidth?: number;
    frozen?: boolean;
    resizable?: boolean;
    cssClass?: string;
    formatter?: (cell: CellComponent) => string | HTMLElement;
    titleFormatter?: () => string | HTMLElement;
  }

  export interface Options {
    data: readonly object[];
    index: string;
    columns: readonly ColumnDefinition[];
    height: string;
    rowHeight: number;
    layout: 'fitData';
    renderVerticalBuffer?: number;
    frozenRows?: (row: RowComponent) => boolean;
    placeholder?: string;
  }

  export class Tabulator {
    static registerModule(modules: readonly unknown[]): void;
    constructor(element: HTMLElement, options: Options);
    on(event: 'tableBuilt' | 'renderComplete', heard: () => void): void;
    getRow(index: number): RowComponent | false;
    destroy(): void;
  }

  export const FormatModule: unknown;
  export const FrozenColumnsModule: unknown;
  export const FrozenRowsModule: unknown;
  export const ResizeColumnsModule: unknown;
}
