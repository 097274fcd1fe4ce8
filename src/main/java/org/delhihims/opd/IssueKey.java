package org.delhihims.opd;

/**
 * By which a caller who asks again is known to ask again.
 *
 * @param caller the program that asks, or the person where one has signed in
 * @param key the caller's own number for what he asks
 */
public record IssueKey(String caller, String key) {}
