package org.delhihims.merge;

import org.jspecify.annotations.Nullable;

/**
 * Who proposes, reviews or asks to part.
 *
 * @param account of the person; null for a system, which may only propose
 * @param agent a reference to the person, or to the organization whose system it is
 * @param facility the Organization's id of the place where it is done; null for the server itself
 */
public record MergeMover(
        @Nullable String account, String agent, @Nullable String facility) {}
