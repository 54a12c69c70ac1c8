/** The settings of every run of a program, so that no two runs differ: those of the recorder, and of the page. */
export const programEnvironment = {
  PYTHONHASHSEED: '0',
  PYTHONUNBUFFERED: '1',
  PYTHONDONTWRITEBYTECODE: '1',
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
  COLUMNS: '80',
};
