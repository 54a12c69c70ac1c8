/** Seniority that a question is asked at, easiest first. */
export const levels = ['junior', 'mid', 'senior', 'staff'] as const;

/** What a question asks the candidate to do. */
export const questionKinds = ['concept', 'scenario', 'script', 'debug', 'behavioural'] as const;
