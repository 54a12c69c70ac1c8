/** Environment variables of every run of a program, by the recorder or on a page, so that all print the same. */
export const programEnvironment = {
  PYTHONHASHSEED: '0',
  PYTHONUNBUFFERED: '1',
  PYTHONDONTWRITEBYTECODE: '1',
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
  COLUMNS: '80',
};
