/** The content of the guide, which the integration reads once and hands to the pages. */
declare module 'virtual:guide-content' {
  export const content: import('./guide.ts').GuideContent;
}
