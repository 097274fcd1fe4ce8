/** Why somebody is served in turns with those who wait longer; the codes are the server's. Age is known and not asked for. */
export const PRIORITY_REASONS = ['pregnancy', 'disability', 'day-care', 'escorted', 'referred'] as const;
