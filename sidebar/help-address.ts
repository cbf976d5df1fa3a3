/** Where help is: the project's own pages. */
export const HELP_ADDRESS = 'https://github.com/jobsheet/jobsheet#readme';
