/** This file says what we use of gas-local, which brings no types. */
declare module 'gas-local' {
  const gas: {
    /** Runs every `.js` file of the folder in one context whose global object is `globals`, and returns that object. */
    require(folder: string, globals: Record<string, unknown>): Record<string, unknown>;
  };
  export default gas;
}
