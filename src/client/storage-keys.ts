/**
 * Names in the browser's stores. Several sites can share an origin, as all projects of one GitHub user do, so
 * each name holds the guide's own base path.
 */
const own = `guide ${import.meta.env.BASE_URL} `;

export const themeKey = `${own}theme`;
export const recentKey = `${own}recent searches`;
export const searchedKey = `${own}searched words`;
export const updateKey = `${own}update`;
